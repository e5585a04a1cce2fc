-- check: confidence limits stand around the value

SELECT
    'reject' AS verdict,
    'limits_do_not_fit' AS code,
    row_label AS subject,
    'The lower limit must not be above the value, nor the upper limit below it.' AS message,
    line,
    'lower' AS column_name,
    lower::VARCHAR AS value
FROM incoming
WHERE lower > upper OR lower > value OR upper < value
ORDER BY line;
