-- internal: Areas and months of which the only issue was withdrawn. One row for each series, area and month.
-- needs: area, offence_issue, ward_bridge

-- Of several withdrawn issues the last one speaks. Areas that only a withdrawn file names are not known, so they have no row.
CREATE TEMP TABLE offence_withdrawn AS
WITH line AS (
    SELECT DISTINCT s.batch_id, s.borough_name, nullif(trim(s.ward_code), '') AS ward_code, s.taxonomy, s.months
    FROM ledger.staged_offence_record AS s
    JOIN ledger.batch AS b USING (batch_id)
    WHERE b.state = 'withdrawn'),
by_ward AS (
    SELECT batch_id, bool_or(ward_code IS NOT NULL) AS by_ward
    FROM line
    GROUP BY batch_id),
placed AS (
    SELECT DISTINCT l.batch_id, n.area_code AS borough_code, a.area_key, l.taxonomy, unnest(l.months) AS month
    FROM line AS l
    JOIN by_ward AS w USING (batch_id)
    JOIN area_alias AS n ON n.name = name_key(l.borough_name) AND n.area_type IN ('borough', 'pseudo')
    JOIN dim_area AS a
        ON a.borough_code = n.area_code
        AND CASE WHEN w.by_ward THEN a.area_code = l.ward_code AND a.area_type = 'ward' ELSE a.area_code = n.area_code AND a.area_type = n.area_type END),
-- The wards that its figures would have been carried over to lack them too.
touched AS (
    FROM placed
    UNION
    SELECT p.batch_id, p.borough_code, w.to_area_key, p.taxonomy, p.month
    FROM placed AS p
    JOIN bridge_ward AS w ON w.from_area_key = p.area_key AND w.used)
SELECT p.batch_id, b.source_code, p.borough_code, p.area_key, p.month, p.taxonomy, b.issued, b.reason
FROM touched AS p
JOIN ledger.batch AS b USING (batch_id)
WHERE NOT EXISTS (
    FROM offence_issue AS i
    WHERE i.source_code = b.source_code AND i.borough_code = p.borough_code AND i.month = p.month AND i.verdict IN ('accepted', 'never_current'))
QUALIFY row_number() OVER (PARTITION BY b.source_code, p.area_key, p.month ORDER BY b.issued DESC, b.sha256 DESC) = 1;
