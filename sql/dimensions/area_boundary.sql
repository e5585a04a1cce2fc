-- set: Boundaries
-- entity: Boundary
-- root: boundaries
-- grain: the boundary of one ward, borough or LSOA
-- description: Where areas lie, for maps: the newest boundary of each area that a loaded file has. Longitude and latitude are rounded to
--   five decimal places, about a metre; nothing else is simplified. Without a boundary file there is no row, and maps are made of tiles.
-- sensitive: no
-- versioned: no
-- key: AreaType, AreaCode
-- needs: area, boundary
-- column: AreaType    String  : ward, borough or lsoa.
-- column: AreaCode    String  : ONS code.
-- column: AreaName    String  : Name, as in Areas where it is there.
-- column: BoroughCode String? : Code of the borough that it lies in; its own for a borough.
-- column: BoundarySet String? : Boundary set of a ward, such as WD2022; null for others.
-- column: ValidFrom   Date?   : First day of a ward's boundaries, where known.
-- column: ValidTo     Date?   : Last day of a ward's boundaries; null while they stand.
-- column: Points      Int32   : How many points it has.
-- column: Geometry    String  : GeoJSON, a MultiPolygon in WGS84: each polygon has its outer ring first, then its holes.

-- What rounding made the same as the point before it is left out, and a ring of which less than a triangle is left.
CREATE TEMP MACRO ring_rounded(ring) AS
    list_transform(ring, lambda p: [round(p[1], 5), round(p[2], 5)]);

CREATE TEMP MACRO ring_without_repeats(ring) AS
    list_filter(ring, lambda p, i: i = 1 OR p <> ring[i - 1]);

CREATE TEMP MACRO polygons_rounded(polygons) AS
    list_filter(
        list_transform(polygons, lambda rings: list_filter(list_transform(rings, lambda ring: ring_without_repeats(ring_rounded(ring))), lambda ring: len(ring) > 3)),
        lambda rings: len(rings) > 0);

CREATE TABLE dim_area_boundary AS
WITH known AS (
    SELECT area_type, area_code, any_value(area_name) AS area_name, any_value(borough_code) AS borough_code
    FROM dim_area
    GROUP BY area_type, area_code),
shape AS (
    SELECT boundary_id, polygons_rounded(polygons) AS polygons
    FROM boundary)
SELECT
    b.area_type,
    b.area_code,
    coalesce(k.area_name, b.area_name) AS area_name,
    CASE b.area_type WHEN 'borough' THEN b.area_code ELSE coalesce(k.borough_code, b.parent_code) END AS borough_code,
    CASE b.area_type WHEN 'ward' THEN b.boundary_set END AS boundary_set,
    w.valid_from,
    w.valid_to,
    list_sum(list_transform(s.polygons, lambda rings: list_sum(list_transform(rings, lambda ring: len(ring)))))::INTEGER AS points,
    '{"type":"MultiPolygon","coordinates":' || to_json(s.polygons) || '}' AS geometry
FROM boundary AS b
JOIN shape AS s USING (boundary_id)
LEFT JOIN known AS k ON k.area_type = b.area_type AND k.area_code = b.area_code
LEFT JOIN ward_range AS w ON b.area_type = 'ward' AND b.area_code BETWEEN w.first_code AND w.last_code
WHERE len(s.polygons) > 0
ORDER BY b.area_type, b.area_code;
