-- check: a borough that the reference data does not know under this name rejects its rows

WITH known AS (
    SELECT label_key(replace(area_name, '&', 'and')) AS name FROM areas WHERE area_type = 'borough'
    UNION
    SELECT label_key(replace(name_as_supplied, '&', 'and')) FROM area_aliases WHERE area_type = 'borough'
)
SELECT
    'reject' AS verdict,
    'unknown_area' AS code,
    borough_name AS subject,
    format('No borough is called ''{}''. Nearest: {}. Add the name to seed/reference/area_aliases.csv and load the file again.',
        borough_name,
        (SELECT area_name FROM areas WHERE area_type = 'borough'
         ORDER BY jaro_winkler_similarity(lower(area_name), lower(borough_name)) DESC, area_name LIMIT 1)) AS message,
    line,
    'borough_name' AS column_name,
    borough_name AS value
FROM incoming_record
WHERE label_key(replace(borough_name, '&', 'and')) NOT IN (FROM known);
