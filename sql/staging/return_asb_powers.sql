-- layout: return_asb_powers
-- source: Powers against anti-social behaviour: return template of our own, see docs/returns/README.md
-- from: incoming
-- into: staged_asb_return

INSERT INTO staged_asb_return
SELECT
    getvariable('batch_id'), line, sender, period, borough, month, ward, boundary_set, power, outcome, uses,
    sender_key, period_start, period_end
FROM incoming;
