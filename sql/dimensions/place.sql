-- internal: Where the crimes, outcomes and stops of police.uk lie: one row for each pair of LSOA and point that its files name.
-- needs: lsoa_fit, area

-- By its LSOA, whose name begins with that of its borough; without one by its point.
CREATE TEMP TABLE place AS
WITH said AS (
    SELECT lsoa_code, lsoa_name, longitude, latitude FROM ledger.staged_street_crime JOIN batch_in_use USING (batch_id)
    UNION
    SELECT lsoa_code, lsoa_name, longitude, latitude FROM ledger.staged_crime_outcome JOIN batch_in_use USING (batch_id)
    UNION
    SELECT NULL, NULL, longitude, latitude FROM ledger.staged_stop_search JOIN batch_in_use USING (batch_id)),
one AS (
    SELECT lsoa_code, longitude, latitude, min(lsoa_name) AS lsoa_name
    FROM said
    GROUP BY lsoa_code, longitude, latitude),
by_ward AS (
    SELECT p.longitude, p.latitude, arg_max(a.borough_code, a.boundary_set) AS borough_code, bool_or(a.valid_to IS NULL) AS is_present
    FROM point_area AS p
    JOIN ward_member AS a ON a.area_code = p.area_code
    WHERE p.area_type = 'ward'
    GROUP BY p.longitude, p.latitude),
by_borough AS (
    SELECT p.longitude, p.latitude, p.area_code AS borough_code
    FROM point_area AS p
    JOIN dim_area AS a ON a.area_code = p.area_code AND a.area_type = 'borough'
    WHERE p.area_type = 'borough')
SELECT
    row_number() OVER (ORDER BY o.lsoa_code, o.longitude, o.latitude) AS place_id,
    o.lsoa_code, o.longitude, o.latitude,
    CASE
        WHEN o.lsoa_code IS NOT NULL THEN coalesce(l.borough_code, n.area_code)
        WHEN w.is_present THEN w.borough_code
        ELSE coalesce(b.borough_code, w.borough_code)
    END AS borough_code
FROM one AS o
LEFT JOIN lsoa_borough AS l ON l.lsoa_code = o.lsoa_code
LEFT JOIN area_alias AS n ON n.name = name_key(regexp_replace(o.lsoa_name, ' [0-9]{3}[A-Z]$', '')) AND n.area_type = 'borough'
LEFT JOIN by_ward AS w ON w.longitude = o.longitude AND w.latitude = o.latitude
LEFT JOIN by_borough AS b ON b.longitude = o.longitude AND b.latitude = o.latitude;

-- One row for each boundary set. A place with an LSOA goes by the ward that fits it best, any other by the ward that its point is in;
-- points of police.uk are moved to the middle of a street, so that the LSOA of the file says more.
CREATE TEMP TABLE place_ward AS
WITH found AS (
    SELECT p.place_id, l.ward_code, 'best_fit'::basis_enum AS geography_basis, l.boundary_set
    FROM place AS p
    JOIN lsoa_ward AS l USING (lsoa_code)
    UNION ALL
    SELECT p.place_id, w.area_code, 'exact', w.boundary_set
    FROM place AS p
    JOIN point_area AS w ON w.longitude = p.longitude AND w.latitude = p.latitude AND w.area_type = 'ward'
    WHERE NOT EXISTS (SELECT 1 FROM lsoa_ward AS l WHERE l.lsoa_code = p.lsoa_code AND l.boundary_set = w.boundary_set))
SELECT f.place_id, a.area_key, min(f.geography_basis) AS geography_basis
FROM found AS f
JOIN ward_member AS a ON a.area_code = f.ward_code
GROUP BY f.place_id, a.area_key;

-- The areas that a row counts in: its borough, its ward in each boundary set, and where it has none, the member that says so.
CREATE TEMP TABLE place_area AS
SELECT p.place_id, a.area_key, 'exact'::basis_enum AS geography_basis
FROM place AS p
JOIN dim_area AS a ON a.area_code = p.borough_code AND a.area_type = 'borough'
UNION ALL
FROM place_ward
UNION ALL
SELECT p.place_id, a.area_key, 'exact'
FROM place AS p
JOIN dim_area AS a ON a.area_code = 'X-NOWARD' AND a.area_type = 'pseudo' AND a.borough_code = p.borough_code
WHERE NOT EXISTS (SELECT 1 FROM place_ward AS w WHERE w.place_id = p.place_id);
