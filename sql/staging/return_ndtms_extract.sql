-- layout: return_ndtms_extract
-- source: Treatment journeys (NDTMS extract): return template of our own, see docs/returns/README.md
-- from: incoming
-- into: staged_treatment_journey

INSERT INTO staged_treatment_journey
SELECT
    getvariable('batch_id'), line, sender, period, borough, client_reference, ward, boundary_set, journey_start,
    discharge_date, discharge_reason, substance_1, substance_2, substance_3, sex, age_band, ethnicity_group,
    referral_source, housing_problem, mental_health_need, parent_with_children, sender_key, period_start, period_end,
    record_key, record_key_sum, record_draw
FROM incoming;
