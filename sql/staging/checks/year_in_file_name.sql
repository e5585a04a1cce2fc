-- check: a file whose year nothing tells is held
-- note: The columns of such files have no year; their publishers put it into the file's name or into a title that is lost.

SELECT
    CASE WHEN year IS NULL THEN 'hold' ELSE 'notice' END AS verdict,
    CASE WHEN year IS NULL THEN 'unknown_year' ELSE 'year_from_file_name' END AS code,
    getvariable('file_name') AS subject,
    CASE WHEN year IS NULL
        THEN 'Nothing in the file says for which year it is. Put the year into its name, such as ''population-2020.csv'', and load it again.'
        ELSE format('The columns name no year: {} is taken from the file''s name.', year)
    END AS message,
    NULL AS line,
    NULL AS column_name,
    NULL AS value
FROM (SELECT year_in_name(getvariable('file_name')) AS year);
