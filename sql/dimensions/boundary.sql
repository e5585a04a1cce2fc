-- internal: Boundaries as edges, and which area each point lies in.
-- needs: area_reference, batch_in_use

-- The newest boundary of each area. The codes tell a ward's boundary set, and the year where they do not. A polygon is a list of rings, a
-- multipolygon a list of polygons; here both are the latter.
CREATE TEMP TABLE boundary AS
SELECT
    row_number() OVER (ORDER BY s.area_type, s.area_code) AS boundary_id,
    s.area_type,
    s.area_code,
    CASE s.area_type
        WHEN 'ward' THEN coalesce(w.boundary_set, 'WD' || s.vintage)
        ELSE s.area_type
    END AS boundary_set,
    s.area_name,
    s.parent_code,
    CASE s.geometry::JSON ->> 'type'
        WHEN 'Polygon' THEN [from_json(s.geometry::JSON -> 'coordinates', '[[["DOUBLE"]]]')]
        WHEN 'MultiPolygon' THEN from_json(s.geometry::JSON -> 'coordinates', '[[[["DOUBLE"]]]]')
    END AS polygons
FROM ledger.staged_boundary AS s
JOIN batch_in_use AS b USING (batch_id)
LEFT JOIN ward_range AS w ON s.area_type = 'ward' AND s.area_code BETWEEN w.first_code AND w.last_code
QUALIFY row_number() OVER (PARTITION BY s.area_type, s.area_code ORDER BY s.vintage DESC NULLS LAST, b.issued DESC, b.sha256 DESC, s.line) = 1;

CREATE TEMP TABLE boundary_ring AS
WITH polygon AS (
    SELECT boundary_id, unnest(polygons) AS rings
    FROM boundary)
SELECT boundary_id, row_number() OVER () AS ring_id, ring
FROM (SELECT boundary_id, unnest(rings) AS ring FROM polygon);

-- Every edge from its lower to its higher end, whichever way round the ring goes: an edge that two areas share is then the same numbers
-- in both, and a point on it lies in exactly one of them. Level edges are never crossed. An edge is listed under each band of latitude
-- that it passes through, a five-hundredth of a degree high, so that a point is held against the edges beside it alone.
CREATE TEMP MACRO latitude_band(latitude) AS
    floor(latitude * 500)::INTEGER;

CREATE TEMP TABLE boundary_edge AS
WITH edge AS (
    SELECT boundary_id, unnest(ring[:-2]) AS a, unnest(ring[2:]) AS b
    FROM boundary_ring),
ends AS (
    SELECT boundary_id, a[1] AS a_x, a[2] AS a_y, b[1] AS b_x, b[2] AS b_y
    FROM edge)
SELECT
    boundary_id,
    unnest(range(latitude_band(least(a_y, b_y)), latitude_band(greatest(a_y, b_y)) + 1)) AS band,
    CASE WHEN a_y < b_y THEN a_x ELSE b_x END AS low_x, least(a_y, b_y) AS low_y,
    CASE WHEN a_y < b_y THEN b_x ELSE a_x END AS high_x, greatest(a_y, b_y) AS high_y
FROM ends
WHERE a_y <> b_y;

CREATE TEMP TABLE boundary_box AS
SELECT boundary_id, min(least(low_x, high_x)) AS west, max(greatest(low_x, high_x)) AS east, min(low_y) AS south, max(high_y) AS north
FROM boundary_edge
GROUP BY boundary_id;

-- The middle of the largest ring of each LSOA: where its people are, as far as a boundary tells.
CREATE TEMP TABLE lsoa_centre AS
WITH edge AS (
    SELECT ring_id, boundary_id, unnest(ring[:-2]) AS a, unnest(ring[2:]) AS b, ring[1] AS origin
    FROM boundary_ring
    JOIN boundary USING (boundary_id)
    WHERE area_type = 'lsoa'),
cross_product AS (
    SELECT
        ring_id, boundary_id, origin,
        a[1] - origin[1] AS a_x, a[2] - origin[2] AS a_y, b[1] - origin[1] AS b_x, b[2] - origin[2] AS b_y,
        a_x * b_y - b_x * a_y AS twice
    FROM edge),
ring AS (
    SELECT
        boundary_id, sum(twice) AS area,
        any_value(origin[1]) + sum((a_x + b_x) * twice) / (3 * sum(twice)) AS longitude,
        any_value(origin[2]) + sum((a_y + b_y) * twice) / (3 * sum(twice)) AS latitude
    FROM cross_product
    GROUP BY ring_id, boundary_id
    HAVING sum(twice) <> 0)
SELECT b.area_code AS lsoa_code, b.parent_code AS borough_code, r.longitude, r.latitude
FROM ring AS r
JOIN boundary AS b USING (boundary_id)
QUALIFY row_number() OVER (PARTITION BY boundary_id ORDER BY abs(r.area) DESC) = 1;

CREATE TEMP TABLE point AS
SELECT longitude, latitude FROM ledger.staged_street_crime JOIN batch_in_use USING (batch_id) WHERE longitude IS NOT NULL AND latitude IS NOT NULL
UNION
SELECT longitude, latitude FROM ledger.staged_crime_outcome JOIN batch_in_use USING (batch_id) WHERE longitude IS NOT NULL AND latitude IS NOT NULL
UNION
SELECT longitude, latitude FROM ledger.staged_stop_search JOIN batch_in_use USING (batch_id) WHERE longitude IS NOT NULL AND latitude IS NOT NULL
UNION
SELECT longitude, latitude FROM lsoa_centre;

-- A point lies in an area when a line from it to the east crosses the area's edges, those of holes too, an odd number of times. Where
-- simplified boundaries overlap, the first code has it.
CREATE TEMP TABLE point_area AS
WITH candidate AS (
    SELECT p.longitude, p.latitude, x.boundary_id
    FROM point AS p
    JOIN boundary_box AS x ON p.longitude BETWEEN x.west AND x.east AND p.latitude BETWEEN x.south AND x.north),
inside AS (
    SELECT c.longitude, c.latitude, c.boundary_id
    FROM candidate AS c
    JOIN boundary_edge AS e
        ON e.boundary_id = c.boundary_id AND e.band = latitude_band(c.latitude) AND c.latitude >= e.low_y AND c.latitude < e.high_y
        AND c.longitude < e.low_x + (e.high_x - e.low_x) * ((c.latitude - e.low_y) / (e.high_y - e.low_y))
    GROUP BY c.longitude, c.latitude, c.boundary_id
    HAVING count(*) % 2 = 1)
SELECT i.longitude, i.latitude, b.area_type, b.boundary_set, min(b.area_code) AS area_code
FROM inside AS i
JOIN boundary AS b USING (boundary_id)
GROUP BY i.longitude, i.latitude, b.area_type, b.boundary_set;
