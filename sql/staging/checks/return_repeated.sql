-- check: the same row of a sender and period twice in one file
-- note: Which of the two is right nobody knows; the first is kept.

SELECT
    'reject' AS verdict,
    'repeated_row' AS code,
    row_label AS subject,
    format('Line {} has {} for the same sender and period already. Send one row for it.', first_line, row_label) AS message,
    line,
    NULL AS column_name,
    row_label AS value
FROM (SELECT line, row_label, min(line) OVER (PARTITION BY sender_key, period_start, period_end, row_label) AS first_line FROM incoming)
WHERE line > first_line
ORDER BY line;
