-- check: days that nobody can tell hold the batch; a day that does not fit the others rejects its row

SELECT
    'hold' AS verdict,
    'unknown_date_style' AS code,
    getvariable('file_name') AS subject,
    'No day of the file is above 12, so nobody can tell days from months. Save it with dates written 2023-12-31 and load it again.' AS message,
    NULL AS line,
    NULL AS column_name,
    NULL AS value
WHERE getvariable('vocabulary') IS NULL
UNION ALL
SELECT
    'reject',
    'not_a_date',
    day,
    format('''{}'' is no day as the rest of the file writes them ({}).', day,
        CASE getvariable('vocabulary')::VARCHAR WHEN 'dmy' THEN 'day, month, year' WHEN 'mdy' THEN 'month, day, year' ELSE 'year, month, day' END),
    line,
    'day',
    day
FROM incoming_record
WHERE getvariable('vocabulary') IS NOT NULL AND day_in_style(day, getvariable('vocabulary')) IS NULL;
