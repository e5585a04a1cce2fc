-- internal: Values beside the same period of the year before.
-- needs: value_row

CREATE TEMP TABLE value_year_before AS
SELECT p.period_key, b.period_key AS before_key
FROM value_period AS p
JOIN value_period AS b
    ON b.period_type = p.period_type AND b.period_start = (p.period_start - INTERVAL 1 YEAR)::DATE
    AND b.period_end = CASE WHEN p.period_end = last_day(p.period_end) THEN last_day(p.period_end - INTERVAL 1 YEAR) ELSE (p.period_end - INTERVAL 1 YEAR)::DATE END;

-- Counts of events change by what their counts allow, rates by that of their numerators, shares by points; other numbers in per cent of
-- whatever they were. Over the same population two rates differ as their counts do.
CREATE TEMP TABLE value_change AS
WITH pair AS (
    SELECT
        r.series, r.period_key, r.value AS a, b.value AS b, r.numerator AS x, b.numerator AS y, r.denominator AS n, b.denominator AS o,
        b.status AS status_before,
        CASE WHEN r.value IS NULL THEN r.reason WHEN b.value IS NULL THEN b.reason END AS reason_of_null,
        CASE WHEN m.is_share THEN 'share' WHEN m.interval = 'byar' AND r.numerator IS NOT NULL THEN 'rate' WHEN m.interval = 'byar' AND m.kind <> 'ratio' THEN 'count' ELSE 'other' END AS way
    FROM value_row AS r
    JOIN value_measure AS m USING (measure_key)
    JOIN value_year_before AS y USING (period_key)
    JOIN value_row AS b ON b.series = r.series AND b.period_key = y.before_key)
SELECT
    series, period_key, b AS previous, status_before,
    a - b AS change,
    CASE way
        WHEN 'count' THEN change_percent(a, b)
        WHEN 'rate' THEN CASE WHEN a IS NOT NULL AND b IS NOT NULL THEN rate_change_percent(x, n, y, o) END
        WHEN 'other' THEN CASE WHEN b <> 0 THEN 100 * (a - b) / b END
    END AS change_percent,
    coalesce(reason_of_null, CASE way WHEN 'count' THEN change_reason(a, b) WHEN 'rate' THEN rate_change_reason(x, n, y, o) WHEN 'other' THEN CASE WHEN b = 0 AND a <> 0 THEN 'zero_base' END END) AS change_reason,
    CASE way
        WHEN 'count' THEN change_is_clear(a, b)
        WHEN 'rate' THEN CASE WHEN n = o THEN change_is_clear(x, y) ELSE rate_change_is_clear(x, n, y, o) END
        WHEN 'share' THEN share_change_is_clear(x, n, y, o)
    END AS change_is_clear
FROM pair;
