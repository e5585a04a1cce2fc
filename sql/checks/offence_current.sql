-- check: For a series, borough and month no two issues are current on the same day.

SELECT a.source_code, a.borough_code, a.month, a.batch_id, b.batch_id AS other_batch_id
FROM offence_issue AS a
JOIN offence_issue AS b
    ON b.source_code = a.source_code AND b.borough_code = a.borough_code AND b.month = a.month AND b.batch_id > a.batch_id
WHERE a.verdict = 'accepted' AND b.verdict = 'accepted' AND a.valid_from < b.valid_to AND b.valid_from < a.valid_to;
