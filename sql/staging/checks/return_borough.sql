-- check: the borough is one that the reference data knows, by name or ONS code

WITH known AS (
    SELECT place_key(area_name) AS name, area_name FROM areas WHERE area_type = 'borough'
    UNION
    SELECT place_key(name_as_supplied), name_as_supplied FROM area_aliases WHERE area_type = 'borough'
    UNION
    SELECT upper(area_code), area_name FROM areas WHERE area_type = 'borough'
),
unknown AS (
    SELECT DISTINCT borough
    FROM incoming
    WHERE place_key(borough) NOT IN (SELECT name FROM known)
),
hinted AS (
    SELECT borough, (SELECT min_by(area_name, levenshtein(name, place_key(borough))) FROM known) AS nearest
    FROM unknown
)
SELECT
    'reject' AS verdict,
    'unknown_borough' AS code,
    borough AS subject,
    format('No borough has this name or code. The nearest is {}.', nearest) AS message,
    line,
    'borough' AS column_name,
    borough AS value
FROM incoming
JOIN hinted USING (borough)
ORDER BY line;
