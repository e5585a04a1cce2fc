-- internal: Which ward of each boundary set, and which borough, an LSOA belongs to.
-- needs: boundary

-- The LSOA of the later census that has most of the land of one that was retired.
CREATE TEMP TABLE lsoa_successor AS
SELECT s.from_code, s.to_code, coalesce(s.share_of_from, 1.0) AS share
FROM ledger.staged_lsoa_change AS s
JOIN batch_in_use AS b USING (batch_id)
WHERE s.from_code <> s.to_code
QUALIFY dense_rank() OVER (PARTITION BY s.from_code ORDER BY b.issued DESC, b.sha256 DESC) = 1;

-- The publisher's best fit; where there is none for a boundary set, the ward that the middle of the LSOA lies in.
CREATE TEMP TABLE lsoa_ward AS
WITH looked_up AS (
    SELECT s.lsoa_code, coalesce(w.boundary_set, 'WD' || s.ward_year) AS boundary_set, s.ward_code, 1 AS way
    FROM ledger.staged_lsoa_ward AS s
    JOIN batch_in_use AS b USING (batch_id)
    LEFT JOIN ward_range AS w ON s.ward_code BETWEEN w.first_code AND w.last_code
    QUALIFY row_number() OVER (PARTITION BY s.lsoa_code, boundary_set ORDER BY s.ward_year DESC, b.issued DESC, b.sha256 DESC) = 1),
middle AS (
    SELECT c.lsoa_code, p.boundary_set, p.area_code AS ward_code, 2 AS way
    FROM lsoa_centre AS c
    JOIN point_area AS p ON p.longitude = c.longitude AND p.latitude = c.latitude AND p.area_type = 'ward'),
now AS (
    SELECT *
    FROM (FROM looked_up UNION ALL FROM middle)
    QUALIFY row_number() OVER (PARTITION BY lsoa_code, boundary_set ORDER BY way) = 1),
retired AS (
    SELECT s.from_code AS lsoa_code, n.boundary_set, n.ward_code, 3 AS way
    FROM lsoa_successor AS s
    JOIN now AS n ON n.lsoa_code = s.to_code
    QUALIFY row_number() OVER (PARTITION BY s.from_code, n.boundary_set ORDER BY s.share DESC, s.to_code) = 1)
SELECT lsoa_code, boundary_set, ward_code
FROM (FROM now UNION ALL FROM retired)
QUALIFY row_number() OVER (PARTITION BY lsoa_code, boundary_set ORDER BY way) = 1;

-- An LSOA lies within one borough, so every table that names both will do; that of London's only.
CREATE TEMP TABLE lsoa_borough AS
SELECT s.lsoa_code, min(s.borough_code) AS borough_code
FROM (
    SELECT lsoa_code, borough_code, batch_id FROM ledger.staged_lsoa_ward
    UNION ALL
    SELECT lsoa_code, borough_code, batch_id FROM ledger.staged_lsoa_population
    UNION ALL
    SELECT area_code, parent_code, batch_id FROM ledger.staged_boundary WHERE area_type = 'lsoa') AS s
JOIN batch_in_use AS b USING (batch_id)
JOIN area_reference AS k ON k.area_code = s.borough_code AND k.area_type = 'borough'
GROUP BY s.lsoa_code;
