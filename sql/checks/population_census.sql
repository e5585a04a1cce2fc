-- check: Where all wards of a borough are there, Census residents of the wards add up to the borough's within one in a thousand; counts
--   are protected by the publisher, so that parts may differ from their sum by a few.

WITH resident AS (
    SELECT a.borough_code, a.area_type, a.boundary_set, p.count
    FROM fact_population AS p
    JOIN dim_area AS a USING (area_key)
    WHERE p.version = 'Census 2021' AND p.valid_to = DATE '9999-12-31' AND p.sex = 'all' AND p.age_band = 'all' AND p.residence_type = 'all'),
ward AS (
    SELECT r.borough_code, r.boundary_set, sum(r.count) AS residents
    FROM resident AS r
    JOIN ward_range AS w ON w.borough_code = r.borough_code AND w.boundary_set = r.boundary_set
    WHERE r.area_type = 'ward'
    GROUP BY r.borough_code, r.boundary_set
    HAVING count(*) = any_value(w.wards))
SELECT w.borough_code, w.boundary_set, w.residents AS in_wards, b.count AS in_borough
FROM ward AS w
JOIN resident AS b ON b.borough_code = w.borough_code AND b.area_type = 'borough'
WHERE abs(w.residents - b.count) > b.count / 1000;
