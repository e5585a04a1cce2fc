-- check: a discharge has its day and its reason, or neither

SELECT
    'reject' AS verdict,
    'discharge_half_told' AS code,
    row_label AS subject,
    CASE WHEN discharge_date IS NULL THEN 'There is a discharge reason and no discharge date.' ELSE 'There is a discharge date and no discharge reason.' END AS message,
    line,
    'discharge_reason' AS column_name,
    discharge_reason AS value
FROM incoming
WHERE (discharge_date IS NULL) <> (discharge_reason IS NULL)
ORDER BY line;
