-- layout: return_marac_cases
-- source: MARAC cases: return template of our own, see docs/returns/README.md
-- from: incoming
-- into: staged_marac

INSERT INTO staged_marac
SELECT
    getvariable('batch_id'), line, sender, period, borough, case_reference, ward, boundary_set, month,
    referring_agency, repeat_case, previous_referral_month, repeat_definition, children_in_household, victim_sex,
    victim_age_band, ethnicity_group, disability, lgbt, mental_health_need, alcohol_need, drug_need,
    harmer_relationship, harmer_sex, harmer_age_band, clares_law_request, sender_key, period_start, period_end,
    record_key, record_key_sum, record_draw
FROM incoming;
