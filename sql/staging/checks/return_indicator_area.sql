-- check: a borough, ward or LSOA is given by a name or code that can be one

WITH known AS (
    SELECT place_key(area_name) AS name FROM areas WHERE area_type = 'borough'
    UNION
    SELECT place_key(name_as_supplied) FROM area_aliases WHERE area_type = 'borough'
    UNION
    SELECT upper(area_code) FROM areas WHERE area_type = 'borough'
)
SELECT
    'reject' AS verdict,
    'unknown_area' AS code,
    area AS subject,
    CASE area_type
        WHEN 'borough' THEN 'No London borough has this name or code. A council elsewhere has the area type other.'
        WHEN 'ward' THEN 'A ward is given by its ONS code, such as E05013628.'
        ELSE 'An LSOA is given by its ONS code, such as E01000115.'
    END AS message,
    line,
    'area' AS column_name,
    area AS value
FROM incoming
WHERE (area_type = 'borough' AND place_key(area) NOT IN (FROM known))
    OR (area_type = 'ward' AND NOT regexp_full_match(upper(area), 'E05[0-9]{6}'))
    OR (area_type = 'lsoa' AND NOT regexp_full_match(upper(area), 'E01[0-9]{6}'))
ORDER BY line;
