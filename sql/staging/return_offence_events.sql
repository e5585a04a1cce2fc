-- layout: return_offence_events
-- source: Offence events: return template of our own, see docs/returns/README.md
-- from: incoming
-- into: staged_offence_event

INSERT INTO staged_offence_event
SELECT
    getvariable('batch_id'), line, sender, period, borough, event_reference, ward, boundary_set, month, upper(trim(offence_code)),
    victim_sex, victim_age_band, domestic_abuse, knife_used, knife_injury, place_type, time_band,
    sender_key, period_start, period_end, record_key, record_key_sum, record_draw
FROM incoming;
