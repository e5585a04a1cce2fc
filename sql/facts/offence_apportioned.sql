-- internal: Offences of the wards of one boundary set, carried over to the wards of another.
-- needs: offence_cell, offence_issue, ward_bridge, source

-- Which sets a borough comes in with a file, and which bridges lead from them to a set that it does not come in. At any time one issue
-- is current for a borough's month, so what is carried over never stands beside figures that were supplied for the wanted wards.
CREATE TEMP TABLE issue_bridge AS
WITH brought AS (
    SELECT p.batch_id, p.borough_code, a.boundary_set
    FROM issue_area AS p
    JOIN dim_area AS a ON a.area_key = p.area_key AND a.area_type = 'ward'
    JOIN ward_range AS r ON r.borough_code = p.borough_code AND r.boundary_set = a.boundary_set
    GROUP BY p.batch_id, p.borough_code, a.boundary_set
    HAVING count(*) * 2 >= any_value(r.wards))
SELECT s.batch_id, s.borough_code, w.from_area_key, w.to_area_key, w.weight
FROM brought AS s
JOIN dim_area AS f ON f.area_type = 'ward' AND f.borough_code = s.borough_code AND f.boundary_set = s.boundary_set
JOIN bridge_ward AS w ON w.from_area_key = f.area_key AND w.used
WHERE NOT EXISTS (SELECT 1 FROM brought AS o WHERE o.batch_id = s.batch_id AND o.borough_code = s.borough_code AND o.boundary_set = w.to_boundary_set);

CREATE TEMP TABLE offence_apportioned AS
SELECT
    c.month, b.to_area_key AS area_key, c.offence_key, c.offence_as_supplied, r.source_key, c.batch_id,
    sum(c.count)::BIGINT AS count,
    sum(c.count * b.weight) / sum(c.count) AS weight,
    'apportioned'::basis_enum AS geography_basis,
    greatest(i.status, 'estimated'::status_enum) AS status,
    coalesce(i.reason, 'apportioned') AS reason,
    i.valid_from, i.valid_to
FROM offence_cell AS c
JOIN issue_bridge AS b ON b.batch_id = c.batch_id AND b.borough_code = c.borough_code AND b.from_area_key = c.area_key
JOIN offence_issue AS i ON i.batch_id = c.batch_id AND i.borough_code = c.borough_code AND i.month = c.month AND i.verdict = 'accepted'
JOIN dim_source AS r USING (source_code)
WHERE c.offence_key IS NOT NULL
GROUP BY ALL;
