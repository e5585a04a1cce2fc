-- check: a geometry that is no area in WGS84
-- note: British National Grid (metres, such as 523000) is what boundary files most often have instead.

WITH shape AS (
    SELECT
        line,
        area_code,
        json_extract_string(geometry, '$.type') AS kind,
        regexp_extract_all(geometry, '\[\s*(-?[0-9][0-9.eE+-]*)\s*,\s*-?[0-9][0-9.eE+-]*', 1) AS longitudes,
        regexp_extract_all(geometry, '\[\s*-?[0-9][0-9.eE+-]*\s*,\s*(-?[0-9][0-9.eE+-]*)', 1) AS latitudes
    FROM incoming
    WHERE json_valid(geometry)
),
judged AS (
    SELECT
        line,
        area_code,
        kind,
        list_max(list_transform(longitudes, lambda x: abs(try_cast(x AS DOUBLE)))) AS furthest_east,
        list_max(list_transform(latitudes, lambda y: abs(try_cast(y AS DOUBLE)))) AS furthest_north,
        longitudes[1] AS first_longitude,
        latitudes[1] AS first_latitude
    FROM shape
)
SELECT
    'reject' AS verdict,
    'bad_geometry' AS code,
    area_code AS subject,
    CASE
        WHEN kind NOT IN ('Polygon', 'MultiPolygon') THEN format('The geometry is a {}; a Polygon or MultiPolygon is expected.', kind)
        WHEN first_longitude IS NULL THEN 'The geometry has no coordinates.'
        ELSE 'The coordinates are not longitude and latitude in degrees; they may be metres of the British National Grid. Fetch the boundaries in WGS84 (EPSG:4326).'
    END AS message,
    line,
    'geometry' AS column_name,
    concat_ws(', ', kind, first_longitude, first_latitude) AS value
FROM judged
WHERE NOT coalesce(kind IN ('Polygon', 'MultiPolygon') AND furthest_east <= 180 AND furthest_north <= 90, false)
UNION ALL
SELECT
    'reject',
    'bad_geometry',
    area_code,
    'The geometry is no GeoJSON.',
    line,
    'geometry',
    left(geometry, 200)
FROM incoming
WHERE NOT json_valid(geometry)
ORDER BY line;
