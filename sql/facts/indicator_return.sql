-- internal: Indicators that have no layout of their own, as the indicator return brings them.
-- needs: return_issue

CREATE TEMP TABLE indicator_sent AS
SELECT
    s.*,
    coalesce(s.value, CASE s.unit WHEN 'percent' THEN 100 WHEN 'rate_per_1000' THEN 1000 WHEN 'rate_per_10000' THEN 10000 WHEN 'rate_per_100000' THEN 100000 ELSE 1 END
        * s.numerator / s.denominator) AS figure,
    CASE s.area_type WHEN 'lsoa' THEN NULL WHEN 'other' THEN NULL ELSE s.area_type END AS known_type,
    r.source_code, i.valid_from, i.valid_to
FROM ledger.staged_indicator_return AS s
JOIN return_issue AS i ON i.layout = 'return_indicator' AND i.batch_id = s.batch_id AND i.sender_key = s.sender_key AND i.period_start = s.period_start AND i.period_end = s.period_end
JOIN dim_source AS r USING (source_key);

CREATE TEMP TABLE indicator_place AS
SELECT s.area, s.known_type, min(a.area_key) AS area_key, min_by(a.area_code, a.area_key) AS area_code, min_by(a.area_name, a.area_key) AS area_name
FROM (SELECT DISTINCT area, known_type FROM indicator_sent WHERE known_type IS NOT NULL) AS s
LEFT JOIN area_alias AS n ON n.name = name_key(s.area) AND n.area_type = s.known_type
JOIN dim_area AS a ON a.area_code = coalesce(n.area_code, upper(s.area)) AND a.area_type = s.known_type
GROUP BY s.area, s.known_type;

-- A result and its target are one row; a benchmark and a baseline are rows of their own.
CREATE TEMP TABLE indicator_return AS
SELECT
    NULL::VARCHAR AS indicator_id,
    s.indicator,
    period_type(s.period_start, s.period_end) AS period_type,
    s.period_start, s.period_end,
    s.period AS period_label,
    p.area_key,
    coalesce(p.area_code, CASE WHEN regexp_full_match(upper(s.area), '[A-Z][0-9]{8}') THEN upper(s.area) END) AS area_code,
    coalesce(p.area_name, s.area) AS area_name,
    s.known_type AS area_type,
    s.area_type AS area_type_as_supplied,
    'exact' AS geography_basis,
    'all' AS sex,
    'all' AS age,
    coalesce(s.breakdown, CASE WHEN s.figure_kind IN ('Benchmark', 'Baseline') THEN 'Kind' END) AS category_type,
    nullif(concat_ws(', ', s.group_label, CASE WHEN s.figure_kind IN ('Benchmark', 'Baseline') THEN s.figure_kind END), '') AS category,
    max(s.figure) FILTER (s.figure_kind <> 'Target') AS value,
    max(s.lower) FILTER (s.figure_kind <> 'Target') AS lower,
    max(s.upper) FILTER (s.figure_kind <> 'Target') AS upper,
    CASE WHEN count(s.lower) > 0 THEN 95 END AS interval_level,
    max(s.numerator) FILTER (s.figure_kind <> 'Target') AS numerator,
    max(s.denominator) FILTER (s.figure_kind <> 'Target') AS denominator,
    max(s.figure) FILTER (s.figure_kind = 'Target') AS target,
    s.unit,
    max(CASE s.polarity WHEN 'higher is better' THEN 'higher_is_better' WHEN 'lower is better' THEN 'lower_is_better' WHEN 'neutral' THEN 'none' END) AS polarity,
    NULL::VARCHAR AS trend,
    NULL::VARCHAR AS compared_to_england,
    (CASE WHEN count(*) FILTER (s.figure_kind <> 'Target') > 0 THEN 'published' ELSE 'incomplete' END)::status_enum AS status,
    CASE WHEN count(*) FILTER (s.figure_kind <> 'Target') = 0 THEN 'missing_period' END AS reason,
    concat_ws(' ', 'Source: ' || string_agg(DISTINCT s.source, '; ') || '.', string_agg(DISTINCT s.note, ' ')) AS note,
    s.source_code, s.batch_id, s.valid_from, s.valid_to
FROM indicator_sent AS s
LEFT JOIN indicator_place AS p ON p.area = s.area AND p.known_type = s.known_type
GROUP BY ALL;
