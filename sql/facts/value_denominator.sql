-- internal: What is below the line of a ratio. A stock counts on its reference day nearest to the middle of the period, what was counted or
--   estimated before what is projected; a flow over the period itself, of the same source where that has it.
-- needs: value_cell

-- Each day of a stock stands for the time around it: half way to its neighbours. Of two days equally near the later one counts, of one
-- day in two editions the one issued last.
CREATE TEMP TABLE value_stock AS
WITH day AS (
    SELECT
        c.measure_key, c.area_key, p.period_start AS day, c.value, c.status, c.basis,
        concat_ws(', ', c.variant, strftime(p.period_start, '%-d %b %Y')) AS edition
    FROM value_cell AS c
    JOIN value_period AS p USING (period_key)
    WHERE c.measure_key IN (SELECT denominator_key FROM value_measure WHERE over_stock)
    QUALIFY row_number() OVER (PARTITION BY c.measure_key, c.area_key, p.period_start ORDER BY c.status = 'estimated', c.issued DESC, c.source_key, c.variant) = 1),
firm AS (
    FROM day
    QUALIFY status <> 'estimated' OR bool_and(status = 'estimated') OVER (PARTITION BY measure_key, area_key)),
placed AS (
    SELECT *, lag(day) OVER (PARTITION BY measure_key, area_key ORDER BY day) AS before
    FROM firm)
SELECT * EXCLUDE (before), coalesce(before + ((day - before + 1) // 2)::INTEGER, DATE '0001-01-01')::DATE AS since
FROM placed;

-- Of an area that is made of boroughs, the sum of what is taken for each of them.
CREATE TEMP TABLE value_stock_at AS
WITH needed AS (
    SELECT DISTINCT r.denominator_key AS measure_key, n.area_key, n.period_key
    FROM value_measure AS r
    JOIN value_cell AS n ON n.measure_key = r.numerator_key
    WHERE r.kind = 'ratio' AND r.over_stock AND r.has_values),
place AS (
    SELECT n.*, coalesce(p.borough_key, n.area_key) AS place_key, coalesce(p.boroughs, 1) AS places, w.period_start + ((w.period_end - w.period_start) // 2)::INTEGER AS middle
    FROM needed AS n
    JOIN value_period AS w USING (period_key)
    LEFT JOIN value_parent AS p ON p.area_key = n.area_key)
SELECT
    n.measure_key, n.area_key, n.period_key,
    sum(s.value) AS value, max(s.status) AS status, min(s.basis) AS basis,
    CASE WHEN min(s.edition) = max(s.edition) THEN min(s.edition) ELSE 'several editions' END AS edition
FROM place AS n
ASOF JOIN value_stock AS s ON s.measure_key = n.measure_key AND s.area_key = n.place_key AND n.middle >= s.since
GROUP BY n.measure_key, n.area_key, n.period_key
HAVING count(*) = any_value(n.places);

-- One number for each area, source and period: what is computed before what is printed, so that both parts of a ratio are of one kind.
CREATE TEMP TABLE value_part AS
WITH part AS (
    SELECT DISTINCT unnest([numerator_key, CASE WHEN NOT over_stock THEN denominator_key END]) AS measure_key
    FROM value_measure
    WHERE kind = 'ratio' AND has_values)
SELECT measure_key, area_key, source_key, period_key, value, status, reason, basis
FROM value_window
SEMI JOIN part USING (measure_key)
UNION ALL
SELECT measure_key, area_key, source_key, period_key, value, status, reason, basis
FROM (
    FROM value_own_cell
    SEMI JOIN part USING (measure_key)
    QUALIFY row_number() OVER (PARTITION BY measure_key, area_key, source_key, period_key ORDER BY value IS NULL, printed, variant) = 1);

-- Flows of other facts have other sources: the one that has a value, by its number if there are several.
CREATE TEMP TABLE value_part_of_any_source AS
SELECT measure_key, area_key, period_key, value, status, reason, basis
FROM value_part
WHERE measure_key IN (SELECT denominator_key FROM value_measure WHERE NOT within_fact AND NOT over_stock)
QUALIFY row_number() OVER (PARTITION BY measure_key, area_key, period_key ORDER BY value IS NULL, source_key) = 1;
