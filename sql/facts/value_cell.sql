-- internal: What each count measure gives for an area, a source and a period: the windows of months and what facts and papers say of their
--   own periods, that added up over longer periods and over boroughs, side by side.
-- needs: value_measure

INSERT INTO value_period
SELECT
    (SELECT coalesce(max(period_key), 0) FROM value_period) + (row_number() OVER (ORDER BY period_type, period_start, period_end))::INTEGER,
    period_type, period_start, period_end,
    (date_diff('month', period_start, period_end) + 1)::INTEGER
FROM (SELECT DISTINCT period_type, period_start, period_end FROM value_period_cell)
ANTI JOIN value_period USING (period_type, period_start, period_end);

-- A number that rests on one printed figure is that figure; one that rests on several is computed. A fact of the papers and the measure's own
-- line may name the same figure.
CREATE TEMP TABLE value_own_cell AS
SELECT
    c.measure_key, c.area_key, c.source_key, c.variant, p.period_key, c.value, c.status, c.reason, c.basis, c.issued,
    coalesce(len(c.figure_ids) = 1, false) AS printed,
    CASE WHEN len(c.figure_ids) = 1 THEN c.figure_ids[1] END AS figure_id
FROM value_period_cell AS c
JOIN value_period AS p USING (period_type, period_start, period_end)
QUALIFY row_number() OVER (
    PARTITION BY c.measure_key, c.area_key, c.source_key, c.variant, p.period_key, printed
    ORDER BY c.issued DESC, c.figure_ids) = 1;

-- Flows add up over time: months, or where there are none quarters, to every longer window that they fill without a gap.
INSERT INTO value_own_cell
WITH part AS (
    SELECT c.*, p.period_type, p.period_start, p.period_end, p.months
    FROM value_own_cell AS c
    JOIN value_period AS p USING (period_key)
    JOIN value_measure AS m USING (measure_key)
    WHERE m.kind = 'flow' AND p.period_type IN ('month', 'quarter')
    QUALIFY p.period_type = min(p.period_type) OVER (PARTITION BY c.measure_key, c.area_key, c.source_key, c.variant)
        AND row_number() OVER (PARTITION BY c.measure_key, c.area_key, c.source_key, c.variant, c.period_key ORDER BY c.printed) = 1)
SELECT
    c.measure_key, c.area_key, c.source_key, c.variant, w.period_key,
    sum(c.value), max(c.status), max(c.reason), min(c.basis), max(c.issued), false, NULL
FROM part AS c
JOIN value_period AS w ON w.period_type <> 'other' AND c.period_start >= w.period_start AND c.period_end <= w.period_end AND w.months > c.months
GROUP BY c.measure_key, c.area_key, c.source_key, c.variant, w.period_key, w.months
HAVING sum(c.months) = w.months;

-- Over the boroughs of London and of the command units, when all are there and nobody says the sum himself.
INSERT INTO value_own_cell
SELECT
    c.measure_key, p.area_key, c.source_key, c.variant, c.period_key,
    sum(c.value), max(c.status), max(c.reason), min(c.basis), max(c.issued), false, NULL
FROM value_own_cell AS c
JOIN value_parent AS p ON p.borough_key = c.area_key
JOIN value_measure AS m ON m.measure_key = c.measure_key AND m.adds_over_areas
ANTI JOIN value_own_cell AS o
    ON o.measure_key = c.measure_key AND o.area_key = p.area_key AND o.source_key = c.source_key AND o.variant IS NOT DISTINCT FROM c.variant AND o.period_key = c.period_key
WHERE NOT c.printed
GROUP BY c.measure_key, p.area_key, c.source_key, c.variant, c.period_key
HAVING count(*) = any_value(p.boroughs);

-- A month in the midst of a series that was not received has no cell of its own: the year up to it tells of it.
INSERT INTO value_window_cell
SELECT c.measure_key, c.area_key, c.source_key, m.period_key, NULL, 'incomplete', 'missing_period', 'exact'
FROM value_window_cell AS c
JOIN value_period AS y ON y.period_key = c.period_key AND y.period_type = 'roll12'
JOIN value_period AS m ON m.period_type = 'month' AND m.period_end = y.period_end
ANTI JOIN value_window_cell AS o
    ON o.measure_key = c.measure_key AND o.area_key = c.area_key AND o.source_key = c.source_key AND o.period_key = m.period_key
WHERE c.value IS NULL;

-- A source that never tells a measure is none of its sources.
CREATE TEMP TABLE value_told AS
SELECT measure_key, source_key
FROM value_window_cell
GROUP BY measure_key, source_key
HAVING count(value) > 0;

CREATE TEMP VIEW value_window AS
FROM value_window_cell
SEMI JOIN value_told USING (measure_key, source_key);

CREATE TEMP VIEW value_cell AS
SELECT measure_key, area_key, source_key, NULL::VARCHAR AS variant, period_key, value, status, reason, basis, NULL::DATE AS issued, false AS printed, NULL::VARCHAR AS figure_id
FROM value_window
UNION ALL
FROM value_own_cell;
