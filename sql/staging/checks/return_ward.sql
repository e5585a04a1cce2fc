-- check: the ward is one of the borough's, by code, or by name with its boundary set
-- note: A code tells its boundaries by itself. A name does not: sixteen wards of Barnet kept their name in 2022 and moved.

WITH place AS (
    SELECT place_key(area_name) AS name, area_code FROM areas WHERE area_type = 'borough'
    UNION
    SELECT place_key(name_as_supplied), area_code FROM area_aliases WHERE area_type = 'borough'
    UNION
    SELECT upper(area_code), area_code FROM areas WHERE area_type = 'borough'
),
given AS (
    SELECT DISTINCT i.borough, p.area_code AS borough_code, i.ward, i.boundary_set, regexp_full_match(upper(i.ward), 'E05[0-9]{6}') AS is_code
    FROM incoming AS i
    JOIN place AS p ON p.name = place_key(i.borough)
    WHERE i.ward IS NOT NULL
),
named AS (
    SELECT a.borough_code, place_key(a.area_name) AS name, a.area_name, a.boundary_set
    FROM areas AS a
    WHERE a.area_type = 'ward'
    UNION
    SELECT a.borough_code, place_key(n.name_as_supplied), n.name_as_supplied, a.boundary_set
    FROM area_aliases AS n
    JOIN areas AS a USING (area_code)
    WHERE n.area_type = 'ward'
),
found AS (
    SELECT
        g.*,
        (SELECT list(DISTINCT w.boundary_set) FROM ward_counts AS w WHERE g.is_code AND w.borough_code = g.borough_code AND upper(g.ward) BETWEEN w.first_code AND w.last_code) AS sets_of_code,
        (SELECT list(DISTINCT n.boundary_set) FROM named AS n WHERE NOT g.is_code AND n.borough_code = g.borough_code AND n.name = place_key(g.ward)) AS sets_of_name,
        EXISTS (FROM named AS n WHERE n.borough_code = g.borough_code) AS has_names,
        (SELECT min_by(n.area_name, levenshtein(n.name, place_key(g.ward))) FROM named AS n
            WHERE n.borough_code = g.borough_code AND n.boundary_set = coalesce(g.boundary_set, n.boundary_set)) AS nearest
    FROM given AS g
),
judged AS (
    SELECT borough, ward, boundary_set, CASE
        WHEN is_code AND sets_of_code IS NULL THEN format('{} has no ward {}. Look the code up again, or leave the ward blank.', borough, ward)
        WHEN is_code AND boundary_set IS NOT NULL AND NOT list_contains(sets_of_code, boundary_set)
            THEN format('Ward {} is not of the boundaries {}. Leave the boundary set blank: the code says it.', ward, boundary_set)
        WHEN NOT is_code AND NOT has_names THEN format('The warehouse knows no ward names of {}. Give the ONS code, such as E05013628.', borough)
        WHEN NOT is_code AND (sets_of_name IS NULL OR (boundary_set IS NOT NULL AND NOT list_contains(sets_of_name, boundary_set)))
            THEN format('{} has no ward of this name{}. The nearest is {}. Where the ward is not known, leave it blank.', borough, coalesce(' on the boundaries ' || boundary_set, ''), nearest)
        WHEN NOT is_code AND boundary_set IS NULL AND len(sets_of_name) > 1
            THEN format('{} is a ward of the old boundaries and of the new ones, and not the same land. Fill in the boundary set.', ward)
    END AS message
    FROM found
)
SELECT
    'reject' AS verdict,
    'unknown_ward' AS code,
    i.ward AS subject,
    j.message,
    i.line,
    'ward' AS column_name,
    i.ward AS value
FROM incoming AS i
JOIN judged AS j ON j.borough = i.borough AND j.ward = i.ward AND j.boundary_set IS NOT DISTINCT FROM i.boundary_set
WHERE message IS NOT NULL
ORDER BY line;
