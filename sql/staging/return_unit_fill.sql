-- script: return_unit_fill, for every return
-- from: incoming
-- into: return_unit

INSERT INTO return_unit
SELECT DISTINCT getvariable('batch_id'), getvariable('layout'), sender_key, sender, borough, period, period_start, period_end, false
FROM incoming;
