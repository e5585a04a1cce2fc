-- check: a borough that comes with fewer wards than it has: the batch is held
-- note: Zero rows are left out of these files, but no ward is without any offence for two years: a ward that is not there
--   was not delivered. The codes tell in which of its boundary sets a borough comes. A ward under a pseudo-area
--   (Heathrow Villages under Aviation Security) is not missing: codes count wherever in the file they stand.

WITH pseudo AS (
    SELECT label_key(area_name) AS name FROM areas WHERE area_type = 'pseudo'
    UNION
    SELECT label_key(name_as_supplied) FROM area_aliases WHERE area_type = 'pseudo'
),
code AS (
    SELECT ward_code, bool_or(label_key(borough_name) NOT IN (FROM pseudo)) AS under_a_borough
    FROM incoming_record
    WHERE ward_code IS NOT NULL
    GROUP BY ward_code
),
delivered AS (
    SELECT wanted.borough_code, wanted.boundary_set, wanted.wards::BIGINT AS wards, count(*) AS brought
    FROM ward_counts AS wanted
    JOIN code ON code.ward_code BETWEEN wanted.first_code AND wanted.last_code
    GROUP BY ALL
    HAVING bool_or(code.under_a_borough)
)
SELECT
    'hold' AS verdict,
    'incomplete_delivery' AS code,
    area_name AS subject,
    format('{} comes with {} of its {} wards (boundary set {}). Fetch the whole file and load it.', area_name, brought, wards, delivered.boundary_set) AS message,
    NULL AS line,
    NULL AS column_name,
    NULL AS value
FROM delivered
JOIN areas ON areas.area_code = delivered.borough_code
WHERE brought < wards
UNION ALL
SELECT
    'hold',
    'incomplete_delivery',
    'ward codes',
    'No row has a ward code, so nobody can say which wards these are. Fetch the file again.',
    NULL,
    NULL,
    NULL
WHERE NOT EXISTS (FROM code)
ORDER BY subject;
