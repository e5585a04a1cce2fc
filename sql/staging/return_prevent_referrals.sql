-- layout: return_prevent_referrals
-- source: PREVENT referrals: return template of our own, see docs/returns/README.md
-- from: incoming
-- into: staged_prevent_case

INSERT INTO staged_prevent_case
SELECT
    getvariable('batch_id'), line, sender, period, borough, case_reference, ward, boundary_set, month, age_group,
    gender, ideology, referral_source, outcome, sender_key, period_start, period_end, record_key, record_key_sum,
    record_draw
FROM incoming;
