-- internal: Which breaks lie in the way of which values: within their period, or between it and the year before.
-- needs: value_row, series_break

-- A ratio has the breaks of both its parts. What a measure's file says itself is never comparable.
CREATE TEMP TABLE value_break AS
WITH part AS (
    SELECT measure_key, measure_key AS part_key FROM value_measure WHERE has_values
    UNION ALL
    SELECT measure_key, unnest([numerator_key, denominator_key]) FROM value_measure WHERE has_values AND kind = 'ratio'),
found AS (
    SELECT p.measure_key, b.source_code, b.area_code, b.area_type, b.date, b.comparable_before_after AS comparable, b.kind
    FROM part AS p
    JOIN value_measure AS m ON m.measure_key = p.part_key
    JOIN dim_series_break AS b ON b.fact = m.fact
    WHERE b.subject IS NULL OR b.subject IN (m.measure, m.label)
        OR b.subject IN (SELECT o.offence FROM value_member AS v JOIN dim_offence AS o ON o.offence_key = v.member_key WHERE v.measure_key = m.measure_key)
    UNION
    SELECT p.measure_key, NULL, NULL, NULL, b.date, false, b.kind
    FROM part AS p
    JOIN value_own_break AS b ON b.measure_key = p.part_key)
FROM found;

-- Many series share the same breaks.
CREATE TEMP TABLE value_break_series AS
WITH matched AS (
    SELECT s.series, list({'date': b.date, 'comparable': b.comparable, 'kind': b.kind} ORDER BY b.date, b.kind) AS breaks
    FROM value_serie AS s
    JOIN dim_area AS a USING (area_key)
    JOIN dim_source AS r USING (source_key)
    JOIN value_break AS b
        ON b.measure_key = s.measure_key AND coalesce(b.source_code, r.source_code) = r.source_code
        AND coalesce(b.area_type, a.area_type) = a.area_type AND coalesce(b.area_code, a.borough_code, '') = coalesce(a.borough_code, '')
    GROUP BY s.series)
SELECT series, (dense_rank() OVER (ORDER BY breaks))::INTEGER AS break_set, breaks
FROM matched;

-- Breaks before the period begins and before it ends number the segments of a series.
CREATE TEMP TABLE value_break_at AS
WITH break_set AS (
    SELECT DISTINCT break_set, breaks FROM value_break_series),
listed AS (
    SELECT s.break_set, p.period_key, p.period_start, p.period_end, unnest(s.breaks) AS b
    FROM break_set AS s
    CROSS JOIN value_period AS p
    WHERE p.period_key IN (SELECT period_key FROM value_row))
SELECT
    break_set, period_key,
    count_if(NOT b.comparable AND b.date <= period_start) AS segment,
    count_if(NOT b.comparable AND b.date <= period_end) AS segment_at_end,
    bool_or(NOT b.comparable AND b.date > period_start - INTERVAL 1 YEAR AND b.date <= period_end) AS has_break,
    string_agg(DISTINCT strftime(b.date, '%Y-%m-%d ') || b.kind, ', ' ORDER BY strftime(b.date, '%Y-%m-%d ') || b.kind)
        FILTER (b.date > period_start - INTERVAL 1 YEAR AND b.date <= period_end) AS breaks
FROM listed
GROUP BY break_set, period_key;
