-- internal: Which issue of a series is current for a borough and month, and which ones were before it. One row for each batch,
--   borough and month that the ledger holds in use, with the verdict on it.
-- needs: offence_cell

-- The rules (contract): the issue whose last month is later wins, whatever the load order; ties by day of issue, then fingerprint.
-- A borough's month counts only if the file brings all wards of the borough, or somebody accepted the incomplete file and answers for
-- it, and if the month has at least half the median of its own other months.
CREATE TEMP TABLE issue_area AS
SELECT DISTINCT batch_id, borough_code, area_key FROM offence_line;

-- A borough has every month of its file, also one in which nothing is counted.
CREATE TEMP TABLE issue_month AS
WITH brought AS (
    SELECT p.batch_id, p.borough_code, unnest(b.months) AS month
    FROM (SELECT DISTINCT batch_id, borough_code FROM issue_area) AS p
    JOIN offence_batch AS b USING (batch_id)),
counted AS (
    SELECT batch_id, borough_code, month, sum(count)::BIGINT AS total, sum(count) FILTER (offence_key IS NULL)::BIGINT AS unknown
    FROM offence_cell
    GROUP BY batch_id, borough_code, month)
SELECT
    m.batch_id, m.borough_code, m.month,
    coalesce(a.area_type, 'pseudo') AS borough_type,
    coalesce(c.total, 0) AS total,
    coalesce(c.unknown, 0) AS unknown
FROM brought AS m
LEFT JOIN counted AS c USING (batch_id, borough_code, month)
LEFT JOIN dim_area AS a ON a.area_code = m.borough_code AND a.area_type = 'borough';

-- Wards by their code, under whatever borough the file puts them: Heathrow Villages moved to a pseudo-borough, it is not missing.
CREATE TEMP TABLE issue_ward AS
SELECT DISTINCT c.batch_id, b.source_code, c.borough_code, a.area_code AS ward_code
FROM issue_area AS c
JOIN offence_batch AS b USING (batch_id)
JOIN dim_area AS a USING (area_key)
WHERE b.by_ward;

-- How many wards of the boundary set that fits best. For wards of no set that we know: whether another file of the series brings the
-- same ones and more.
CREATE TEMP TABLE issue_wards AS
WITH known AS (
    SELECT w.batch_id, r.borough_code, count(DISTINCT w.ward_code) AS wards, any_value(r.wards) AS expected
    FROM issue_ward AS w
    JOIN ward_range AS r ON w.ward_code BETWEEN r.first_code AND r.last_code
    GROUP BY w.batch_id, r.borough_code, r.boundary_set),
listed AS (
    SELECT batch_id, borough_code, source_code, list(DISTINCT ward_code) AS codes
    FROM issue_ward
    GROUP BY batch_id, borough_code, source_code),
larger AS (
    SELECT f.batch_id, f.borough_code, len(f.codes) AS wards, max(len(o.codes)) AS expected
    FROM listed AS f
    JOIN listed AS o
        ON o.source_code = f.source_code AND o.borough_code = f.borough_code AND len(o.codes) > len(f.codes) AND list_has_all(o.codes, f.codes)
    WHERE NOT EXISTS (SELECT 1 FROM known AS k WHERE k.batch_id = f.batch_id AND k.borough_code = f.borough_code)
    GROUP BY f.batch_id, f.borough_code, len(f.codes))
SELECT batch_id, borough_code, arg_max(wards, wards / expected) AS wards, arg_max(expected, wards / expected) AS wards_expected
FROM (SELECT * FROM known UNION ALL SELECT * FROM larger)
GROUP BY batch_id, borough_code;

CREATE TEMP TABLE issue_usual AS
SELECT m.batch_id, m.borough_code, m.month, median(o.total) AS usual
FROM issue_month AS m
JOIN issue_month AS o ON o.batch_id = m.batch_id AND o.borough_code = m.borough_code AND o.month <> m.month
GROUP BY m.batch_id, m.borough_code, m.month;

-- A pseudo-area is no borough and may well halve; it follows the boroughs of its file: an empty shell is empty for all.
CREATE TABLE offence_issue AS
WITH judged AS (
    SELECT
        m.*,
        w.wards,
        w.wards_expected,
        u.usual,
        m.borough_type = 'borough' AND coalesce(w.wards < w.wards_expected, false) AS too_few_wards,
        m.borough_type = 'borough' AND coalesce(m.total < u.usual / 2, false) AS too_low
    FROM issue_month AS m
    LEFT JOIN issue_wards AS w USING (batch_id, borough_code)
    LEFT JOIN issue_usual AS u USING (batch_id, borough_code, month)),
shell AS (
    SELECT batch_id, month, count(*) FILTER (too_low) * 2 > count(*) AS is_shell
    FROM judged
    WHERE borough_type = 'borough'
    GROUP BY batch_id, month),
verdict AS (
    SELECT
        j.*,
        CASE
            WHEN j.too_few_wards AND NOT b.vouched_for THEN 'missing_wards'
            WHEN j.too_low OR (j.borough_type <> 'borough' AND coalesce(s.is_shell, false)) THEN 'implausible_month'
            ELSE 'accepted'
        END AS verdict
    FROM judged AS j
    JOIN offence_batch AS b USING (batch_id)
    LEFT JOIN shell AS s USING (batch_id, month)),
ranked AS (
    SELECT
        v.batch_id, v.borough_code,
        b.source_code, b.issued, b.last_month, b.sha256,
        v.month, v.total, v.usual, v.unknown, v.wards, v.wards_expected, v.verdict,
        -- An issue is current from its day until the day on which any better one is out.
        min(b.issued) OVER (
            PARTITION BY b.source_code, v.borough_code, v.month, v.verdict = 'accepted'
            ORDER BY b.last_month DESC, b.issued DESC, b.sha256 DESC
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS superseded
    FROM verdict AS v
    JOIN offence_batch AS b USING (batch_id))
SELECT
    batch_id, source_code, borough_code, month, total, usual, wards::INTEGER AS wards, wards_expected::INTEGER AS wards_expected,
    CASE WHEN verdict = 'accepted' AND superseded <= issued THEN 'never_current' ELSE verdict END AS verdict,
    CASE WHEN verdict = 'accepted' THEN issued END AS valid_from,
    CASE WHEN verdict = 'accepted' THEN coalesce(superseded, DATE '9999-12-31') END AS valid_to,
    -- The newest month of an issue is the one that its publisher revises next.
    (CASE WHEN unknown > 0 THEN 'incomplete' WHEN month = last_month THEN 'provisional' ELSE 'exact' END)::status_enum AS status,
    CASE WHEN unknown > 0 THEN 'unknown_label' WHEN month = last_month THEN 'newest_month' END AS reason
FROM ranked
ORDER BY source_code, borough_code, month, valid_from;

INSERT INTO batch_served
SELECT DISTINCT batch_id FROM offence_issue WHERE valid_to = DATE '9999-12-31';
