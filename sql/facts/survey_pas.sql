-- internal: The Public Attitude Survey as part of the fact survey: each borough, and the Metropolitan Police's figure as that of London.
-- needs: macros, area, batch_in_use

-- An issue replaces the figure of the same area, question and wave; what it does not bring stays.
CREATE TEMP TABLE survey_pas AS
WITH borough AS (
    SELECT s.batch_id, s.survey, s.question, s.period_end, a.area_key, s.share, NULL::VARCHAR AS note
    FROM ledger.staged_survey_pas AS s
    JOIN area_alias AS n ON n.name = name_key(s.borough_name) AND n.area_type = 'borough'
    JOIN dim_area AS a ON a.area_code = n.area_code AND a.area_type = 'borough'),
-- The file repeats it in every borough's row; most of them decide.
london AS (
    SELECT s.batch_id, s.survey, s.question, s.period_end, a.area_key, mode(s.london_share ORDER BY s.line) AS share,
        'Figure of the Metropolitan Police, whose area is London without the City.' AS note
    FROM ledger.staged_survey_pas AS s
    CROSS JOIN (SELECT area_key FROM dim_area WHERE area_type = 'london') AS a
    WHERE s.london_share IS NOT NULL
    GROUP BY s.batch_id, s.survey, s.question, s.period_end, a.area_key),
figure AS (
    SELECT f.batch_id, f.survey, f.question, f.period_end, f.area_key, any_value(f.share) AS share, any_value(f.note) AS note, b.source_code, b.issued, b.sha256
    FROM (FROM borough UNION ALL FROM london) AS f
    JOIN batch_in_use AS b USING (batch_id)
    GROUP BY f.batch_id, f.survey, f.question, f.period_end, f.area_key, b.source_code, b.issued, b.sha256),
ranked AS (
    SELECT *,
        min(issued) OVER (
            PARTITION BY source_code, survey, question, area_key, period_end
            ORDER BY issued DESC, sha256 DESC
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS superseded
    FROM figure)
SELECT
    CASE survey WHEN 'PAS' THEN 'Public Attitude Survey' ELSE survey END AS survey,
    financial_quarter(period_end) AS wave,
    'roll12' AS period_type,
    (period_end + 1 - INTERVAL 1 YEAR)::DATE AS period_start,
    period_end,
    NULL::VARCHAR AS period_label,
    question,
    'positive' AS answer,
    'all' AS respondents,
    area_key,
    'exact' AS geography_basis,
    round(100 * share, 4)::DECIMAL(18, 4) AS value,
    NULL::BIGINT AS count,
    NULL::DECIMAL(18, 4) AS base_count,
    NULL::BOOLEAN AS weighted,
    NULL::DECIMAL(18, 4) AS lower,
    NULL::DECIMAL(18, 4) AS upper,
    (CASE WHEN share IS NULL THEN 'incomplete' ELSE 'published' END)::status_enum AS status,
    CASE WHEN share IS NULL THEN 'missing_period' END AS reason,
    note,
    source_code,
    batch_id,
    issued AS valid_from,
    coalesce(superseded, DATE '9999-12-31') AS valid_to
FROM ranked
WHERE superseded IS NULL OR superseded > issued;
