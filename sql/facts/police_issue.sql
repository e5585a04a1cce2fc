-- internal: Rows of the files and replies of police.uk that count, and which delivery of them is current.
-- needs: place, offence_type, police_force

-- Two rows with one Crime ID are one crime listed twice: they agree in month and type and differ in the last outcome, or in the map
-- point. The first is taken. Rows without an ID (anti-social behaviour, all of the British Transport Police) are a crime each, also
-- where they are alike. The API numbers crimes; one on the boundary of two areas comes in both replies and is taken once. Stops and
-- outcomes have no number of their own: each row counts, also where two are alike, for people searched together are.
CREATE TEMP TABLE police_row AS
WITH crime AS (
    SELECT s.*, b.issued, b.sha256, label_key(s.crime_type) AS type_label
    FROM ledger.staged_street_crime AS s
    JOIN batch_in_use AS b USING (batch_id)
    QUALIFY row_number() OVER (
        PARTITION BY CASE
            WHEN s.api_id IS NOT NULL THEN concat_ws('/', 'api', s.api_id, s.month)
            WHEN s.crime_id IS NOT NULL THEN concat_ws('/', s.batch_id, s.crime_id, s.month)
            ELSE concat_ws('/', s.batch_id, 'line', s.line)
        END
        ORDER BY b.issued DESC, b.sha256 DESC, s.line) = 1),
found AS (
    SELECT
        'crime' AS kind, c.batch_id, c.line, c.month, c.api_id IS NOT NULL AS by_api, coalesce(c.falls_within, c.reported_by) AS force,
        c.lsoa_code, c.longitude, c.latitude, o.offence_key, c.crime_type AS label
    FROM crime AS c
    LEFT JOIN bridge_offence_source AS o ON o.taxonomy = 'POLICE_UK' AND o.label_key = c.type_label
    UNION ALL
    SELECT 'outcome', batch_id, line, month, false, falls_within, lsoa_code, longitude, latitude, 0, outcome_type
    FROM ledger.staged_crime_outcome
    JOIN batch_in_use USING (batch_id)
    UNION ALL
    SELECT 'stop', s.batch_id, s.line, s.month, false, f.force, NULL, s.longitude, s.latitude, 0, s.search_type
    FROM ledger.staged_stop_search AS s
    JOIN stop_force AS f USING (batch_id)),
forced AS (
    SELECT f.*, p.place_id, p.borough_code, coalesce(f.force, h.force, 'Unknown force') AS force_of_row
    FROM found AS f
    JOIN place AS p
        ON p.lsoa_code IS NOT DISTINCT FROM f.lsoa_code AND p.longitude IS NOT DISTINCT FROM f.longitude AND p.latitude IS NOT DISTINCT FROM f.latitude
    LEFT JOIN police_force AS h ON h.borough_code = p.borough_code)
SELECT
    kind, batch_id, line, month, by_api, force_of_row AS force,
    -- Replies of a month make one delivery, files one each.
    CASE WHEN by_api THEN 0 ELSE batch_id END AS delivery,
    coalesce(borough_code, own_code(force_of_row)) AS borough_code,
    borough_code IS NOT NULL AS in_borough,
    place_id, offence_key, label
FROM forced;

CREATE TEMP TABLE police_delivery AS
SELECT kind, delivery, force, month, by_api, min(b.issued) AS issued, max(b.sha256) AS sha256, count(*) AS rows
FROM police_row
JOIN batch_in_use AS b USING (batch_id)
GROUP BY ALL;

-- The types of crime that a delivery brings. One with most of the publisher's types is whole: what it lacks did not happen. One with
-- few has been cut: of what it lacks it says nothing.
CREATE TEMP TABLE police_type AS
WITH all_types AS (
    SELECT DISTINCT offence_key FROM bridge_offence_source WHERE taxonomy = 'POLICE_UK'),
brought AS (
    SELECT DISTINCT kind, delivery, month, offence_key FROM police_row WHERE offence_key IS NOT NULL),
counted AS (
    SELECT kind, delivery, month, count(*) * 2 > (SELECT count(*) FROM all_types) AS is_whole
    FROM brought
    GROUP BY kind, delivery, month)
SELECT b.kind, b.delivery, b.month, c.is_whole, unnest(CASE WHEN c.is_whole THEN (SELECT list(offence_key) FROM all_types) ELSE [b.offence_key] END) AS offence_key
FROM (SELECT kind, delivery, month, min(offence_key) AS offence_key FROM brought GROUP BY ALL) AS b
JOIN counted AS c USING (kind, delivery, month)
WHERE c.is_whole
UNION
SELECT b.kind, b.delivery, b.month, c.is_whole, b.offence_key
FROM brought AS b
JOIN counted AS c USING (kind, delivery, month)
WHERE NOT c.is_whole;

-- The unit of supersession: force, month, borough and type. Files are better than replies of the API, which were asked area by area;
-- then what was issued later, then what has more rows: a cut of a file has the same day as the whole.
CREATE TEMP TABLE police_issue AS
WITH unit AS (
    SELECT DISTINCT r.kind, r.delivery, r.force, r.month, r.borough_code, t.offence_key
    FROM (SELECT DISTINCT kind, delivery, force, month, borough_code FROM police_row) AS r
    JOIN police_type AS t USING (kind, delivery, month)),
ranked AS (
    SELECT u.*, d.issued AS valid_from,
        coalesce(min(d.issued) OVER (
            PARTITION BY u.kind, u.force, u.month, u.borough_code, u.offence_key
            ORDER BY d.by_api, d.issued DESC, d.rows DESC, d.sha256 DESC
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING), DATE '9999-12-31') AS valid_to
    FROM unit AS u
    JOIN police_delivery AS d USING (kind, delivery, force, month))
SELECT *
FROM ranked
WHERE valid_to > valid_from;

INSERT INTO batch_served
SELECT DISTINCT r.batch_id
FROM police_row AS r
JOIN police_issue AS i USING (kind, delivery, force, month, borough_code, offence_key)
WHERE i.valid_to = DATE '9999-12-31';

-- Which boroughs a delivery tells of: those of its force in which it has at least a twentieth of the rows that its largest one has. A
-- few crimes beside the boundary of what was asked for are no report on the neighbour.
CREATE TEMP TABLE police_borough AS
SELECT r.kind, r.delivery, r.force, r.month, r.borough_code, min(r.batch_id) AS batch_id
FROM police_row AS r
JOIN police_force AS h ON h.borough_code = r.borough_code AND h.force = r.force
GROUP BY r.kind, r.delivery, r.force, r.month, r.borough_code
QUALIFY count(*) * 20 >= max(count(*)) OVER (PARTITION BY r.kind, r.delivery, r.force, r.month);

-- Each area that such a delivery tells of, and for how long.
CREATE TEMP TABLE police_area_covered AS
WITH spell AS (
    SELECT i.kind, i.delivery, i.force, i.month, i.borough_code, min(i.valid_from) AS valid_from, max(i.valid_to) AS valid_to
    FROM police_issue AS i
    GROUP BY i.kind, i.delivery, i.force, i.month, i.borough_code),
ward_set AS (
    SELECT DISTINCT r.kind, r.delivery, r.force, r.month, r.borough_code, a.boundary_set
    FROM police_row AS r
    JOIN place_ward AS w USING (place_id)
    JOIN dim_area AS a ON a.area_key = w.area_key AND a.borough_code = r.borough_code)
SELECT b.kind, b.batch_id, b.delivery, b.month, b.borough_code, a.area_key, s.valid_from, s.valid_to
FROM police_borough AS b
JOIN spell AS s USING (kind, delivery, force, month, borough_code)
JOIN dim_area AS a ON a.borough_code = b.borough_code AND a.area_type IN ('borough', 'ward', 'pseudo')
LEFT JOIN ward_set AS w
    ON w.kind = b.kind AND w.delivery = b.delivery AND w.force = b.force AND w.month = b.month AND w.borough_code = b.borough_code AND w.boundary_set = a.boundary_set
WHERE a.area_type <> 'ward' OR w.boundary_set IS NOT NULL;

-- The rows that count, each at every area that it lies in; what lies outside of London is at the member of its force.
CREATE TEMP VIEW police_placed AS
SELECT
    r.kind, r.batch_id, r.line, r.month, r.force, r.label, r.offence_key,
    coalesce(p.area_key, f.area_key) AS area_key,
    coalesce(p.geography_basis, 'exact'::basis_enum) AS geography_basis,
    i.valid_from, i.valid_to
FROM police_row AS r
JOIN police_issue AS i USING (kind, delivery, force, month, borough_code, offence_key)
LEFT JOIN place_area AS p ON p.place_id = r.place_id
LEFT JOIN dim_area AS f ON NOT r.in_borough AND f.area_code = r.borough_code AND f.area_type = 'pseudo' AND f.borough_code = r.borough_code;

-- What was received of a kind of row, with the flat columns of its fact.
CREATE TEMP MACRO police_coverage(kind_of_row, source) AS TABLE
    SELECT
        m.month AS "Month", m.quarter AS "Quarter", m.financial_year AS "FinancialYear",
        d.area_code AS "AreaCode", d.area_name AS "AreaName", d.area_type AS "AreaType",
        d.borough_code AS "BoroughCode", d.borough_name AS "BoroughName", d.boundary_set AS "BoundarySet",
        source AS "SourceCode",
        c.batch_id AS "BatchId",
        c.delivery,
        'exact'::status_enum AS status, NULL::VARCHAR AS reason, c.valid_from, c.valid_to
    FROM police_area_covered AS c
    JOIN dim_area AS d USING (area_key)
    JOIN dim_month AS m USING (month)
    WHERE c.kind = kind_of_row
    ORDER BY c.valid_to < DATE '9999-12-31', "Month", "AreaType", "AreaCode";
