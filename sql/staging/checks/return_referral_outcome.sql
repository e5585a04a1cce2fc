-- check: a reason for not accepting stands only where the person was not accepted

SELECT
    'reject' AS verdict,
    'reason_without_refusal' AS code,
    row_label AS subject,
    format('The outcome is {}, so there is no reason for not accepting. Leave it blank, or mend the outcome.', outcome) AS message,
    line,
    'declined_reason' AS column_name,
    declined_reason AS value
FROM incoming
WHERE declined_reason IS NOT NULL AND outcome IN ('Accepted', 'Waiting list', 'Open')
ORDER BY line;
