-- check: What is carried over to other boundaries adds up, in each borough, month and issue, to what the wards have that it is taken from.

WITH target AS (
    SELECT b.batch_id, b.borough_code, b.from_area_key, count(DISTINCT a.boundary_set) AS sets
    FROM issue_bridge AS b
    JOIN dim_area AS a ON a.area_key = b.to_area_key
    GROUP BY ALL),
taken AS (
    SELECT c.batch_id, c.month, sum(c.count * t.sets) AS total
    FROM offence_cell AS c
    JOIN target AS t ON t.batch_id = c.batch_id AND t.borough_code = c.borough_code AND t.from_area_key = c.area_key
    JOIN offence_issue AS i ON i.batch_id = c.batch_id AND i.borough_code = c.borough_code AND i.month = c.month AND i.verdict = 'accepted'
    WHERE c.offence_key IS NOT NULL
    GROUP BY ALL),
given AS (
    SELECT batch_id, month, sum(count * weight) AS total
    FROM fact_offence
    WHERE geography_basis = 'apportioned'
    GROUP BY ALL)
SELECT coalesce(t.batch_id, g.batch_id) AS batch_id, coalesce(t.month, g.month) AS month, t.total AS taken, g.total AS given
FROM taken AS t
FULL JOIN given AS g ON g.batch_id = t.batch_id AND g.month = t.month
WHERE abs(coalesce(t.total, 0) - coalesce(g.total, 0)) > 1e-6 * greatest(coalesce(t.total, 0), 1);
