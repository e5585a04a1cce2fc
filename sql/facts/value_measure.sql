-- internal: Which measures have values, of which areas and over which periods; and the empty tables into which the build writes what their
--   expressions give, fact by fact, as soon as this file has run.
-- needs: facts, area, period, source

-- The cells of a count measure serve the measure itself and the ratios that it is a part of, each at its own levels.
CREATE TEMP TABLE value_measure AS
WITH listed AS (
    SELECT (row_number() OVER (ORDER BY fact, query_name))::SMALLINT AS measure_key, *, string_split(levels, ', ') AS level_list
    FROM measure_header),
part AS (
    SELECT r.measure_key, n.measure_key AS numerator_key, d.measure_key AS denominator_key, n.fact = d.fact AS within_fact, d.kind = 'stock' AS over_stock
    FROM listed AS r
    JOIN listed AS n ON n.fact = r.fact AND n.query_name = r.numerator
    JOIN listed AS d ON d.fact = r.denominator_fact AND d.query_name = r.denominator),
used AS (
    SELECT p.part_key AS measure_key, list_distinct(flatten(list(r.level_list))) AS level_list
    FROM (SELECT measure_key, unnest([numerator_key, denominator_key]) AS part_key FROM part) AS p
    JOIN listed AS r ON r.measure_key = p.measure_key AND r.has_values
    GROUP BY p.part_key)
SELECT
    m.measure_key, m.fact, m.query_name, m.measure, m.definition_version, m.label, m.unit, m.multiplier::DOUBLE AS multiplier,
    m.kind, m.interval, m.polarity, m.has_values, m.level_list,
    p.numerator_key, p.denominator_key, p.within_fact, p.over_stock,
    m.interval = 'wilson' AS is_share,
    list_contains(string_split(m.additive_over, ', '), 'area') AS adds_over_areas,
    m.kind <> 'ratio' AND (m.has_values OR u.measure_key IS NOT NULL) AS has_cells,
    list_distinct(list_concat(CASE WHEN m.has_values THEN m.level_list ELSE [] END, coalesce(u.level_list, []))) AS cell_levels
FROM listed AS m
LEFT JOIN part AS p USING (measure_key)
LEFT JOIN used AS u USING (measure_key);

-- London and the command units are made of the boroughs of the Metropolitan Police; the City of London is none of them.
CREATE TEMP TABLE value_parent AS
SELECT b.area_key AS borough_key, u.area_key, count(*) OVER (PARTITION BY u.area_key) AS boroughs
FROM dim_area AS b
JOIN dim_area AS u ON (u.area_type = 'bcu' AND u.area_code = b.bcu_code) OR u.area_type = 'london'
WHERE b.area_type = 'borough' AND b.bcu_code IS NOT NULL;

-- Months and quarters of a ward are a handful of events. The home borough's wards have every type of period all the same, those of other
-- boroughs years; the rest is asked of the facts themselves.
CREATE TEMP TABLE value_area AS
SELECT
    area_key,
    CASE WHEN area_type = 'ward' AND borough_code <> getvariable('home_borough') THEN ['fin_year', 'cal_year']
        ELSE ['month', 'roll3', 'quarter', 'roll12', 'fytd', 'fin_year', 'cal_year'] END AS period_types
FROM dim_area;

CREATE TEMP TABLE value_period AS
SELECT period_key, period_type, period_start, period_end, months
FROM dim_period;

CREATE TEMP TABLE value_period_month AS
SELECT period_key, months, unnest(generate_series(period_start::TIMESTAMP, period_end, INTERVAL 1 MONTH))::DATE AS month
FROM dim_period;

-- Which members of its fact's vocabulary a measure counts, and which measures a taxonomy cannot tell.
CREATE TEMP TABLE value_member (measure_key SMALLINT, member_key INTEGER);
CREATE TEMP TABLE value_untold (fact VARCHAR, taxonomy VARCHAR, measure_keys SMALLINT[]);

-- Breaks that measure files name themselves.
CREATE TEMP TABLE value_own_break (measure_key SMALLINT, date DATE, kind VARCHAR);

-- Values over windows of months; and values over the periods that a fact or a paper has itself.
CREATE TEMP TABLE value_window_cell (
    measure_key SMALLINT, area_key INTEGER, source_key INTEGER, period_key INTEGER,
    value DOUBLE, status status_enum, reason VARCHAR, basis basis_enum);
CREATE TEMP TABLE value_period_cell (
    measure_key SMALLINT, area_key INTEGER, source_key INTEGER, variant VARCHAR, period_type VARCHAR, period_start DATE, period_end DATE,
    value DOUBLE, status status_enum, reason VARCHAR, basis basis_enum, issued DATE, figure_ids VARCHAR[]);
