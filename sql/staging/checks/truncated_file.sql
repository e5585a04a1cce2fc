-- check: a file that stops in the middle of its last row: the batch is held
-- note: A download that broke off has lost rows that nobody can count. A short row further up is a fault of that row alone.

WITH cut AS (
    SELECT line, reason
    FROM reject
    WHERE batch_id = getvariable('batch_id') AND code IN ('too_few_fields', 'bad_quotes')
    QUALIFY row_number() OVER (ORDER BY line DESC) = 1
)
SELECT
    'hold' AS verdict,
    'truncated_file' AS code,
    'last row' AS subject,
    format('The file breaks off in its last row, in line {}: rows behind it may be lost. Fetch the whole file and load it.', line) AS message,
    NULL AS line,
    NULL AS column_name,
    NULL AS value
FROM cut
WHERE line > (SELECT coalesce(max(line), 0) FROM incoming_record)
    AND line = (SELECT max(line) FROM reject WHERE batch_id = getvariable('batch_id'));
