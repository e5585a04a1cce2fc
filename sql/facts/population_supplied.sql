-- internal: Numbers of people as the files give them, by area. LSOAs are added up to their borough, and best-fitted to wards.
-- needs: macros, area, lsoa_fit, batch_in_use, population_band

CREATE TEMP TABLE population_supplied AS
WITH by_lsoa AS (
    SELECT
        s.batch_id, s.lsoa_code, s.borough_code, s.sex, s.age_band, s.count,
        coalesce(make_date(s.year, 6, 30), b.issued) AS reference_day,
        coalesce(printf('ONS mid-%d', s.year), 'ONS mid-year, year not stated') AS version
    FROM ledger.staged_lsoa_population AS s
    JOIN batch_in_use AS b USING (batch_id)),
-- A ward is whole only where every LSOA of its borough has a ward of that boundary set.
fitted AS (
    SELECT p.batch_id, p.borough_code, f.boundary_set
    FROM (SELECT DISTINCT batch_id, borough_code, lsoa_code FROM by_lsoa) AS p
    JOIN (SELECT DISTINCT boundary_set FROM lsoa_ward) AS f ON true
    LEFT JOIN lsoa_ward AS w ON w.lsoa_code = p.lsoa_code AND w.boundary_set = f.boundary_set
    GROUP BY ALL
    HAVING count(*) = count(w.ward_code)),
cell AS (
    SELECT
        s.batch_id, s.area_code, area_type_of(s.area_code) AS area_type, s.area_name,
        coalesce(s.reference_day, b.issued) AS reference_day,
        CASE WHEN s.reference_day IS NULL THEN s.version || ', year not stated' ELSE s.version END AS version,
        s.basis, s.estimated, 'exact' AS geography_basis,
        s.sex, s.residence_type, s.age_band, s.count
    FROM ledger.staged_population_table AS s
    JOIN batch_in_use AS b USING (batch_id)
    -- A file may hold an area twice, under two names.
    QUALIFY row_number() OVER (PARTITION BY s.batch_id, s.area_code, s.reference_day, s.sex, s.residence_type, s.age_band ORDER BY s.line) = 1
    UNION ALL
    SELECT
        batch_id, borough_code, 'borough', borough_code, reference_day, version,
        'Mid-year estimate by LSOA, added up to the borough', false, 'exact', sex, 'all', age_band, sum(count)::BIGINT
    FROM by_lsoa
    GROUP BY ALL
    UNION ALL
    SELECT
        p.batch_id, w.ward_code, 'ward', w.ward_code, p.reference_day, p.version,
        'Mid-year estimate by LSOA, each LSOA in the ward that fits it best', false, 'best_fit', p.sex, 'all', p.age_band, sum(p.count)::BIGINT
    FROM by_lsoa AS p
    JOIN lsoa_ward AS w USING (lsoa_code)
    JOIN fitted AS f ON f.batch_id = p.batch_id AND f.borough_code = p.borough_code AND f.boundary_set = w.boundary_set
    GROUP BY ALL)
SELECT c.*, a.area_key, b.source_code, b.issued, b.sha256
FROM cell AS c
JOIN batch_in_use AS b USING (batch_id)
LEFT JOIN (SELECT area_code, area_type, min(area_key) AS area_key FROM dim_area GROUP BY ALL) AS a USING (area_code, area_type);

-- The publisher's parts added up: residence types, then sexes, then ages; only where the file does not give the sum itself, and of all its
-- parts or not at all.
CREATE TEMP TABLE population_summed AS
WITH residence AS (
    SELECT
        * EXCLUDE (residence_type, count, basis),
        'all' AS residence_type, sum(count)::BIGINT AS count, any_value(basis) || '; residence types added' AS basis, 2 AS way
    FROM population_supplied
    WHERE residence_type <> 'all'
    GROUP BY ALL
    HAVING count(*) = 2),
by_sex AS (
    FROM (SELECT *, 1 AS way FROM population_supplied UNION ALL BY NAME FROM residence)
    QUALIFY row_number() OVER (PARTITION BY batch_id, area_code, area_type, reference_day, version, sex, residence_type, age_band ORDER BY way) = 1),
sexes AS (
    SELECT
        * EXCLUDE (sex, count, basis, way),
        'all' AS sex, sum(count)::BIGINT AS count, any_value(basis) || '; sexes added' AS basis, 4 AS way
    FROM by_sex
    WHERE sex <> 'all'
    GROUP BY ALL
    HAVING count(*) = 2),
by_age AS (
    FROM (FROM by_sex UNION ALL BY NAME FROM sexes)
    QUALIFY row_number() OVER (PARTITION BY batch_id, area_code, area_type, reference_day, version, sex, residence_type, age_band ORDER BY way) = 1),
ages AS (
    SELECT
        c.* EXCLUDE (age_band, count, basis, way),
        p.age_band, sum(c.count)::BIGINT AS count, any_value(c.basis) || '; ages added' AS basis, 5 AS way
    FROM by_age AS c
    JOIN population_band_part AS p ON p.batch_id = c.batch_id AND p.part = c.age_band
    JOIN (SELECT batch_id, age_band, count(*) AS parts FROM population_band_part GROUP BY ALL) AS n ON n.batch_id = p.batch_id AND n.age_band = p.age_band
    GROUP BY ALL
    HAVING count(*) = any_value(n.parts))
FROM by_age
UNION ALL BY NAME
FROM ages;
