-- check: What is served of an issue is what its file holds: the counts of a borough and month add up to the staged ones.

WITH staged AS (
    SELECT s.batch_id, s.borough_name, s.month, sum(s.count) AS total
    FROM ledger.staged_offence AS s
    GROUP BY ALL),
issue AS (
    SELECT s.batch_id, n.borough_code, s.month, sum(s.total) AS total
    FROM staged AS s
    JOIN (SELECT DISTINCT borough_name, borough_code FROM bridge_area_supplied) AS n USING (borough_name)
    GROUP BY ALL),
unknown AS (
    SELECT batch_id, borough_code, month, sum(count) AS total
    FROM offence_cell
    WHERE offence_key IS NULL
    GROUP BY ALL),
served AS (
    SELECT f.batch_id, a.borough_code, f.month, sum(f.count) AS total
    FROM fact_offence AS f
    JOIN dim_area AS a USING (area_key)
    WHERE f.geography_basis <> 'apportioned'
    GROUP BY ALL)
SELECT v.batch_id, v.borough_code, v.month, i.total AS staged, coalesce(u.total, 0) AS unknown_labels, coalesce(f.total, 0) AS served
FROM offence_issue AS v
JOIN issue AS i USING (batch_id, borough_code, month)
LEFT JOIN unknown AS u USING (batch_id, borough_code, month)
LEFT JOIN served AS f USING (batch_id, borough_code, month)
WHERE v.verdict = 'accepted' AND i.total <> coalesce(u.total, 0) + coalesce(f.total, 0);
