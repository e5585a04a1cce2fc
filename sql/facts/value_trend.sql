-- internal: What is unusual or has a trend: months and quarters by the control chart, years by the five latest. Windows that overlap have
--   neither, nor have figures that are shared out to other boundaries, nor printed ones.
-- needs: value_break

CREATE TEMP TABLE value_point AS
SELECT
    r.series * 2 + (p.period_type = 'quarter')::BIGINT AS series,
    coalesce(a.segment, 0) AS segment,
    r.period_key AS position,
    r.value
FROM value_row AS r
JOIN value_period AS p USING (period_key)
LEFT JOIN value_break_series AS s USING (series)
LEFT JOIN value_break_at AS a ON a.break_set = s.break_set AND a.period_key = r.period_key
WHERE p.period_type IN ('month', 'quarter') AND NOT r.printed AND r.variant_key IS NULL AND r.basis <> 'apportioned'
    AND coalesce(a.segment = a.segment_at_end, true);

CREATE TEMP TABLE value_chart AS
FROM control_chart('value_point');

CREATE TEMP TABLE value_trend AS
SELECT series // 2 AS series, position AS period_key, 'unusually_' || signal AS trend
FROM value_chart
WHERE signal IS NOT NULL;

INSERT INTO value_trend
WITH year AS (
    SELECT
        r.series, r.measure_key, r.period_key, p.period_type, p.period_start, r.value, r.lower, r.upper, r.numerator, r.denominator,
        coalesce(a.segment, 0) AS segment, coalesce(a.segment_at_end, 0) AS segment_at_end
    FROM value_row AS r
    JOIN value_period AS p USING (period_key)
    LEFT JOIN value_break_series AS s USING (series)
    LEFT JOIN value_break_at AS a ON a.break_set = s.break_set AND a.period_key = r.period_key
    WHERE p.period_type IN ('fin_year', 'cal_year') AND NOT r.printed AND r.variant_key IS NULL AND r.basis <> 'apportioned'),
five AS (
    SELECT
        series, measure_key, period_key,
        count(value) OVER latest = 5
            AND min(period_start) OVER latest = (period_start - INTERVAL 4 YEAR)::DATE
            AND min(segment) OVER latest = segment_at_end AS is_whole,
        list(value) OVER latest AS value, list(lower) OVER latest AS lower, list(upper) OVER latest AS upper,
        list(numerator) OVER latest AS numerator, list(denominator) OVER latest AS denominator
    FROM year
    WINDOW latest AS (PARTITION BY series, period_type ORDER BY period_start ROWS 4 PRECEDING))
SELECT
    f.series, f.period_key,
    CASE
        WHEN NOT f.is_whole THEN 'cannot be calculated'
        WHEN m.is_share THEN (share_trend(f.numerator, f.denominator)).marker
        WHEN m.interval = 'byar' THEN (rate_trend(f.value, f.lower, f.upper)).marker
        ELSE 'cannot be calculated'
    END AS trend
FROM five AS f
JOIN value_measure AS m USING (measure_key);
