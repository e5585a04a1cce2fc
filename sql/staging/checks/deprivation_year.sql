-- check: an index whose year nothing tells is held

SELECT
    'hold' AS verdict,
    'unknown_year' AS code,
    getvariable('file_name') AS subject,
    'The columns name districts of a year that is of no index known here. Put the year of the index into the file''s name, such as ''imd-2031.csv'', and load it again.' AS message,
    NULL AS line,
    NULL AS column_name,
    NULL AS value
FROM (SELECT any_value(borough_code_year) AS year FROM incoming)
WHERE deprivation_year(year, getvariable('file_name')) IS NULL;
