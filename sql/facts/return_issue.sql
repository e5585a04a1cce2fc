-- internal: Which return of a sender is in use for a period, and from which day to which; where its boroughs and wards are.
-- needs: batch_in_use, area, ward_bridge, period_coverage

-- A return replaces what its sender sent for the same period, whole: the one that was sent later is better.
CREATE TEMP TABLE return_issue AS
WITH unit AS (
    SELECT DISTINCT u.batch_id, u.layout, u.sender_key, u.period_start, u.period_end, b.source_code, b.issued, b.sha256
    FROM ledger.return_unit AS u
    JOIN batch_in_use AS b USING (batch_id)),
ranked AS (
    SELECT *, min(issued) OVER (
        PARTITION BY layout, sender_key, period_start, period_end
        ORDER BY issued DESC, sha256 DESC
        ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS superseded
    FROM unit)
SELECT
    i.batch_id, i.layout, i.sender_key, i.period_start, i.period_end, r.source_key,
    i.issued AS valid_from, coalesce(i.superseded, DATE '9999-12-31') AS valid_to
FROM ranked AS i
JOIN dim_source AS r USING (source_code)
WHERE i.superseded IS NULL OR i.superseded > i.issued;

-- A return of nothing has no rows and counts all the same.
INSERT INTO batch_served
SELECT DISTINCT batch_id FROM return_issue WHERE valid_to = DATE '9999-12-31'
UNION
SELECT batch_id FROM ledger.batch WHERE state = 'current' AND rows_read = 0 AND starts_with(layout, 'return_');

CREATE TEMP TABLE return_borough AS
SELECT s.borough, any_value(a.area_key) AS borough_key, any_value(a.area_code) AS borough_code
FROM (SELECT DISTINCT borough FROM ledger.return_unit) AS s
LEFT JOIN area_alias AS n ON n.name = name_key(s.borough) AND n.area_type = 'borough'
JOIN dim_area AS a ON a.area_code = coalesce(n.area_code, upper(s.borough)) AND a.area_type = 'borough'
GROUP BY s.borough;

-- Every ward under its code and, within its borough, under its name; a name alone where it means one place.
CREATE TEMP TABLE return_ward AS
WITH known AS (
    SELECT area_key, borough_code, boundary_set, upper(area_code) AS ward, true AS by_code FROM dim_area WHERE area_type = 'ward'
    UNION
    SELECT area_key, borough_code, boundary_set, name_key(area_name), false FROM dim_area WHERE area_type = 'ward'
    UNION
    SELECT a.area_key, a.borough_code, a.boundary_set, n.name, false
    FROM area_alias AS n
    JOIN dim_area AS a ON a.area_code = n.area_code AND a.area_type = 'ward'
    WHERE n.area_type = 'ward')
SELECT borough_code, ward, boundary_set, min(area_key) AS ward_key
FROM known
WHERE boundary_set IS NOT NULL
GROUP BY ALL
UNION ALL
SELECT borough_code, ward, NULL, min(area_key)
FROM known
GROUP BY borough_code, ward
HAVING bool_or(by_code) OR count(DISTINCT area_key) = 1;

-- Incidents without a ward: of the borough where its files have such, else the member of that name.
CREATE TEMP TABLE return_no_ward AS
SELECT b.borough_key, coalesce(
    (SELECT min(a.area_key) FROM dim_area AS a WHERE a.area_code = 'X-NOWARD' AND a.borough_code = b.borough_code),
    (SELECT min(a.area_key) FROM dim_area AS a WHERE a.area_code = 'X-NOWARD' AND a.verified)) AS area_key
FROM (SELECT DISTINCT borough_key, borough_code FROM return_borough) AS b;

-- A case of a ward that is no more gets one ward of today for ever: the one in whose stretch of the weights its draw falls.
CREATE TEMP TABLE return_draw AS
WITH stretch AS (
    SELECT
        w.from_area_key, w.to_area_key, w.weight,
        sum(w.weight) OVER (PARTITION BY w.from_area_key ORDER BY t.area_code ROWS UNBOUNDED PRECEDING) AS upper,
        row_number() OVER (PARTITION BY w.from_area_key ORDER BY t.area_code DESC) = 1 AS is_last
    FROM bridge_ward AS w
    JOIN dim_area AS f ON f.area_key = w.from_area_key AND f.valid_to IS NOT NULL
    JOIN dim_area AS t ON t.area_key = w.to_area_key AND t.valid_to IS NULL
    WHERE w.used)
SELECT from_area_key, to_area_key, upper - weight AS lower, CASE WHEN is_last THEN 2 ELSE upper END AS upper
FROM stretch;

-- The rows of a staged return that were ever in use, each with its place, its days, and the series that it belongs to.
CREATE TEMP MACRO return_rows(staged, wanted) AS TABLE
    SELECT
        s.*,
        i.source_key, i.valid_from, i.valid_to,
        b.borough_key, w.ward_key,
        quarter_of(s.period_start, s.period_end) AS quarter,
        financial_year_of(s.period_start, s.period_end) AS financial_year,
        period_type(s.period_start, s.period_end) AS period_type
    FROM query_table(staged) AS s
    JOIN return_issue AS i ON i.layout = wanted AND i.batch_id = s.batch_id AND i.sender_key = s.sender_key AND i.period_start = s.period_start AND i.period_end = s.period_end
    JOIN return_borough AS b ON b.borough = s.borough
    LEFT JOIN return_ward AS w
        ON w.borough_code = b.borough_code AND w.boundary_set IS NOT DISTINCT FROM s.boundary_set
        AND w.ward = CASE WHEN regexp_full_match(upper(s.ward), 'E05[0-9]{6}') THEN upper(s.ward) ELSE name_key(s.ward) END;

-- The same of a sensitive return: each case in one ward, its own or the one that was drawn for it.
CREATE TEMP MACRO return_cases(staged, wanted) AS TABLE
    SELECT
        r.*,
        coalesce(d.to_area_key, r.ward_key) AS area_key,
        a.area_code AS ward_code_supplied, a.area_name AS ward_name_supplied, a.boundary_set AS boundary_set_supplied,
        CASE WHEN d.to_area_key IS NULL THEN 'exact' ELSE 'apportioned' END AS geography_basis,
        CASE WHEN d.to_area_key IS NULL THEN 'exact' ELSE 'estimated' END AS status,
        CASE WHEN d.to_area_key IS NOT NULL THEN 'apportioned' END AS reason
    FROM return_rows(staged, wanted) AS r
    LEFT JOIN return_draw AS d ON d.from_area_key = r.ward_key AND r.record_draw >= d.lower AND r.record_draw < d.upper
    LEFT JOIN dim_area AS a ON a.area_key = r.ward_key;

-- A quarter of nothing is covered: it was received, and there was nothing.
CREATE TEMP MACRO return_of_nothing(wanted) AS TABLE
    SELECT
        r.source_code AS "SourceCode",
        a.area_code AS "AreaCode", a.area_name AS "AreaName", a.area_type AS "AreaType",
        a.borough_code AS "BoroughCode", a.borough_name AS "BoroughName", a.boundary_set AS "BoundarySet",
        period_type(u.period_start, u.period_end) AS "PeriodType", u.period_start AS "PeriodStart", u.period_end AS "PeriodEnd",
        u.batch_id AS "BatchId",
        'exact'::status_enum AS status,
        i.valid_from, i.valid_to
    FROM ledger.return_unit AS u
    JOIN return_issue AS i USING (batch_id, layout, sender_key, period_start, period_end)
    JOIN dim_source AS r USING (source_key)
    JOIN return_borough AS b USING (borough)
    JOIN dim_area AS a ON a.area_key = b.borough_key
    WHERE u.nil AND u.layout = wanted;
