-- layout: return_domestic_abuse_referrals
-- source: Referrals to domestic abuse services: return template of our own, see docs/returns/README.md
-- from: incoming
-- into: staged_domestic_abuse_referral

INSERT INTO staged_domestic_abuse_referral
SELECT
    getvariable('batch_id'), line, sender, period, borough, case_reference, ward, boundary_set, month, service,
    referral_source, risk_level, outcome, declined_reason, children_in_household, sex, age_band, ethnicity_group,
    disability, lgbt, no_recourse, sender_key, period_start, period_end, record_key, record_key_sum, record_draw
FROM incoming;
