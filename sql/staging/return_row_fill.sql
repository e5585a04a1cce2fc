-- script: return_row_fill, for every return
-- from: incoming
-- into: return_row
-- note: The fingerprint is of the whole row but its line, so that a file in another order has not changed.

INSERT INTO return_row
SELECT getvariable('batch_id'), sender_key, period_start, period_end, row_label, md5(r::VARCHAR)
FROM (SELECT * REPLACE (0 AS line) FROM incoming) AS r;
