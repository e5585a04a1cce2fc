-- reconciliation: Every printed figure beside what the loaded facts come to, with the difference, and with one reason where they differ.
--   Which measure a figure is a value of, the measure's own file says. A change, a share or a difference is computed from values of that
--   measure: for the figure's area and period, and for the period that it is compared with.
-- served_STEM, cover_STEM: the rows of each fact as served, and what was received of it, for which place and days, as of when; the build
--   makes them from the catalogue
-- half: a macro of figure_check.sql
-- creates: figure_report, one row a printed figure

CREATE TEMP TABLE figure_measure AS
SELECT
    m.fact, m.query_name, m.measure AS measure_name, m.definition_version, m.is_default, m.multiplier, m.published, m.expression, m.has_values,
    m.kind = 'ratio' AS is_ratio,
    coalesce(m.numerator, m.query_name) AS numerator,
    m.denominator, m.denominator_fact, d.kind AS denominator_kind
FROM dim_measure AS m
LEFT JOIN dim_measure AS d ON d.fact = m.denominator_fact AND d.query_name = m.denominator
WHERE m.kind <> 'stock';

-- A change or a share is of what is named behind these words: it belongs to the measure whose values it is made of.
CREATE TEMP MACRO subject_of(words) AS regexp_replace(regexp_replace(words, '^(target change in|change in|increase in|difference in|share of|additional) ', ''), ' (from baseline|compared with the previous quarter)$', '');
CREATE TEMP VIEW figure_subject AS
SELECT * REPLACE (subject_of("Measure") AS "Measure", unit_counted AS "Unit", NULL AS "Comparator")
FROM served_published_figure, (VALUES ('count'), ('percent')) AS u(unit_counted)
WHERE subject_of("Measure") <> "Measure";

-- SQL of several parts, put together; where there is none, no rows.
CREATE TEMP MACRO no_rows(parts) AS coalesce(parts,
    'SELECT NULL::VARCHAR AS fact, NULL::VARCHAR AS query_name, NULL::VARCHAR AS figure_id, 0 AS preference, NULL::VARCHAR AS part, NULL::DATE AS as_of, NULL::VARCHAR AS source, NULL::BOOLEAN AS own, NULL::VARCHAR AS period_type, NULL::DOUBLE AS value, NULL::DOUBLE AS change, NULL::INTEGER AS place, NULL::BIGINT AS days WHERE false');

SET VARIABLE figure_ties = (
    SELECT no_rows(string_agg(printf('SELECT "FigureId" AS figure_id, ''%s'' AS fact, ''%s'' AS query_name, %d AS preference FROM %s WHERE %s', fact, query_name, preference, figures, published), ' UNION ALL '))
    FROM figure_measure, (VALUES (1, 'served_published_figure'), (2, 'figure_subject')) AS p(preference, figures)
    WHERE published IS NOT NULL);
CREATE TEMP TABLE figure_named AS
SELECT figure_id, fact, query_name, preference FROM query(getvariable('figure_ties'));

-- A figure that is itself a row of a fact belongs to the measure that counts that row alone: of several to the one that counts fewest.
SET VARIABLE figure_rows = (
    SELECT no_rows(string_agg(printf('SELECT ''%s'' AS fact, ''%s'' AS query_name, "RowFigure" AS figure_id, (%s)::DOUBLE AS value, concat_ws('' '', "AreaCode", "RowStart", "RowEnd") AS part FROM served_%s WHERE "RowFigure" IS NOT NULL GROUP BY ALL', fact, query_name, expression, fact), ' UNION ALL '))
    FROM figure_measure
    WHERE NOT is_ratio AND has_values AND fact IN (SELECT replace(view_name, 'served_', '') FROM duckdb_views() WHERE starts_with(view_name, 'served_')));
INSERT INTO figure_named
SELECT figure_id, fact, query_name, 3
FROM (
    SELECT *, count(*) OVER (PARTITION BY fact, query_name) AS rows_counted
    FROM query(getvariable('figure_rows'))
    WHERE value IS NOT NULL
    QUALIFY count(*) OVER (PARTITION BY fact, query_name, part) = 1)
QUALIFY row_number() OVER (PARTITION BY figure_id ORDER BY rows_counted, fact, query_name) = 1;

-- A change is of the same measure as the count that stands beside it.
INSERT INTO figure_named
SELECT DISTINCT c.figure_id, n.fact, n.query_name, 4
FROM fact_published_figure AS c
JOIN fact_published_figure AS v
    ON v.topic = c.topic AND v.document = c.document AND v.measure = subject_of(c.measure) AND v.measure <> c.measure
    AND v.category IS NOT DISTINCT FROM c.category AND v.subcategory IS NOT DISTINCT FROM c.subcategory
JOIN figure_named AS n ON n.figure_id = v.figure_id;

-- A rank is of the rate over residents of what the paper counts under the same heading.
INSERT INTO figure_named
SELECT DISTINCT r.figure_id, m.fact, m.query_name, 5
FROM fact_published_figure AS r
JOIN fact_published_figure AS c ON c.document = r.document AND coalesce(c.inferred_category, c.category) = coalesce(r.inferred_category, r.category)
JOIN figure_named AS n ON n.figure_id = c.figure_id
JOIN figure_measure AS m ON m.fact = n.fact AND n.query_name IN (m.numerator, m.query_name) AND m.denominator_kind = 'stock'
WHERE r.unit = 'rank' AND regexp_matches(r.measure, 'peer rank|rate of|per 1000|violent crime');

CREATE TEMP TABLE figure_tie AS
SELECT n.figure_id, m.*
FROM figure_named AS n
JOIN figure_measure AS m USING (fact, query_name)
QUALIFY row_number() OVER (PARTITION BY n.figure_id ORDER BY n.preference, NOT m.is_default, m.fact, m.query_name) = 1;

-- What is printed, what kind of statement it is, and with which period it is compared.
CREATE TEMP TABLE figure_said AS
WITH compared AS (
    SELECT
        f.*, a.area_code,
        CASE WHEN f.area_type = 'pseudo' THEN getvariable('home_borough') ELSE a.borough_code END AS borough_code,
        length(regexp_extract(f.value_as_printed, '[0-9]\.([0-9]+)', 1)) AS decimals,
        CASE
            WHEN f.comparator ILIKE 'baseline%' THEN NULL
            WHEN f.comparator ILIKE '%previous quarter%' OR regexp_matches(f.comparator, '^Q[1-4] ') THEN 3
            WHEN regexp_matches(lower(f.comparator), 'year|12 months|prior') THEN 12
        END AS months_before,
        try_cast(regexp_extract(f.comparator, '^baseline ([0-9]{4})/', 1) AS INTEGER) AS baseline
    FROM fact_published_figure AS f
    LEFT JOIN dim_area AS a USING (area_key))
SELECT
    c.figure_id, c.topic, c.position, c.document, c.measure, c.category, c.subcategory, c.area_name, c.area_code, c.borough_code, c.period_label,
    c.period_start, c.period_end, c.value, c.value_as_printed, c.unit, c.qualifier, c.comparator, c.decimals,
    CASE WHEN c.baseline IS NOT NULL THEN make_date(c.baseline, 4, 1) ELSE (c.period_start - to_months(c.months_before))::DATE END AS base_start,
    CASE WHEN c.baseline IS NOT NULL THEN make_date(c.baseline + 1, 3, 31) ELSE last_day(c.period_end - to_months(c.months_before)) END AS base_end,
    t.* EXCLUDE (figure_id, published, expression, has_values),
    CASE
        WHEN c.unit = 'rank' THEN 'rank'
        WHEN c.unit = 'percent_change' THEN 'change'
        WHEN c.unit IN ('count', 'percentage_points') AND c.comparator IS NOT NULL THEN 'difference'
        WHEN c.unit = 'percent' AND NOT t.is_ratio THEN 'share'
        ELSE 'value'
    END AS role,
    CASE
        WHEN c.qualifier IN ('target', 'range_low', 'range_high') THEN 'It is a target or an end of a range: no observation.'
        WHEN c.value IS NULL AND NOT (c.unit = 'percent_change' AND t.figure_id IS NOT NULL) THEN 'The paper prints words instead of a number.'
        WHEN c.inferred_category IS NULL AND c.category ILIKE '%label not in text%' THEN 'The label of its row is a picture: what was counted cannot be told.'
        WHEN c.area_key IS NULL THEN 'It is about a place that is no area here, or about none.'
        WHEN c.period_start IS NULL OR c.period_end IS NULL THEN 'The paper does not print when its period begins or ends.'
        WHEN t.figure_id IS NOT NULL AND (day(c.period_start) > 1 OR c.period_end <> last_day(c.period_end)) THEN 'Its period begins or ends within a month; the facts come by month.'
        WHEN c.unit = 'rank' AND c.comparator NOT ILIKE 'London%' THEN 'It is a place among areas of which some are no areas here.'
        WHEN c.comparator IS NOT NULL AND c.unit <> 'rank' AND base_start IS NULL THEN 'What it is compared with is another place, or a period that is not printed.'
    END AS not_computable
FROM compared AS c
LEFT JOIN figure_tie AS t USING (figure_id);

-- What has to be counted for it.
CREATE TEMP TABLE figure_window AS
WITH asked AS (
    SELECT *, is_ratio AND denominator_kind <> 'stock' AS divided FROM figure_said WHERE query_name IS NOT NULL AND not_computable IS NULL)
SELECT figure_id, 'value' AS part, fact, numerator AS query_name, area_code, period_start AS first_day, period_end AS last_day FROM asked
UNION ALL
SELECT figure_id, 'base', fact, numerator, area_code, base_start, base_end FROM asked WHERE base_start IS NOT NULL
UNION ALL
SELECT figure_id, 'out_of', denominator_fact, denominator, area_code, period_start, period_end FROM asked WHERE divided
UNION ALL
SELECT figure_id, 'base_out_of', denominator_fact, denominator, area_code, base_start, base_end FROM asked WHERE divided AND base_start IS NOT NULL
UNION ALL
SELECT figure_id, 'out_of', fact, numerator, borough_code, period_start, period_end FROM asked WHERE role = 'share';

CREATE TEMP TABLE figure_counted AS
SELECT DISTINCT w.fact, w.query_name, m.expression
FROM figure_window AS w
JOIN dim_measure AS m USING (fact, query_name);

-- As of today, and as of each day on which something was issued about the areas.
SET VARIABLE figure_issues = (
    SELECT no_rows(string_agg(DISTINCT printf(
        'SELECT ''%s'' AS fact, "ValidFrom" AS as_of FROM cover_%s WHERE "AreaCode" IN (SELECT area_code FROM figure_window WHERE fact = ''%s'')', fact, fact, fact), ' UNION '))
    FROM figure_counted);
CREATE TEMP TABLE figure_issue AS
SELECT fact, as_of FROM query(getvariable('figure_issues'))
UNION
SELECT fact, DATE '9999-12-30' FROM figure_counted;

-- Rows under the places that they count for: their own area, and as a part the borough. What a paper prints without a ward is of its borough.
CREATE TEMP MACRO by_place(rows, fact) AS printf(
    '(SELECT *, "AreaCode" AS place, true AS own FROM %s WHERE "AreaCode" IN (SELECT area_code FROM figure_window WHERE fact = ''%s'') UNION ALL SELECT *, CASE WHEN "AreaType" = ''pseudo'' AND "SourceCode" = ''papers'' THEN getvariable(''home_borough'') ELSE "BoroughCode" END AS place, false FROM %s WHERE "AreaCode" IS DISTINCT FROM place AND place IN (SELECT area_code FROM figure_window WHERE fact = ''%s''))',
    rows, fact, rows, fact);
CREATE TEMP MACRO in_window(rows, fact) AS printf(
    'FROM figure_window AS w JOIN figure_issue AS i USING (fact) JOIN %s AS r ON r.place = w.area_code AND r."RowStart" >= w.first_day AND r."RowEnd" <= w.last_day AND r."ValidFrom" <= i.as_of AND r."ValidTo" > i.as_of WHERE w.fact = ''%s''',
    by_place(rows, fact), fact);

-- A figure is never held against the row that it is itself.
SET VARIABLE figure_counts = (
    SELECT no_rows(string_agg(printf(
        'SELECT w.figure_id, w.part, i.as_of, r."SourceCode" AS source, r.own, r."RowType" AS period_type, (%s)::DOUBLE AS value %s AND w.query_name = ''%s'' AND r."RowFigure" IS DISTINCT FROM w.figure_id GROUP BY ALL',
        expression, in_window('served_' || fact, fact), query_name), ' UNION ALL '))
    FROM figure_counted);
CREATE TEMP TABLE figure_count AS
SELECT figure_id, part, as_of, source, own, period_type, value FROM query(getvariable('figure_counts'));

-- How many days of a window were received, from each source.
SET VARIABLE figure_covers = (
    SELECT no_rows(string_agg(DISTINCT printf(
        'SELECT DISTINCT w.figure_id, w.part, i.as_of, r."SourceCode" AS source, r.own, r."RowType" AS period_type, r."RowStart" AS row_start, r."RowEnd" - r."RowStart" + 1 AS days %s',
        in_window('cover_' || fact, fact)), ' UNION ALL '))
    FROM figure_counted);
CREATE TEMP TABLE figure_cover AS
SELECT figure_id, part, as_of, source, own, period_type, sum(days) AS days FROM query(getvariable('figure_covers')) GROUP BY ALL;

-- Whether a source tells a measure of these areas at all: then no row of it in a period means none, else nobody said.
SET VARIABLE figure_tells = (
    SELECT no_rows(string_agg(printf(
        'SELECT ''%s'' AS fact, ''%s'' AS query_name, "SourceCode" AS source, (%s)::DOUBLE AS value FROM %s WHERE "RowFigure" IS NULL GROUP BY "SourceCode"',
        fact, query_name, expression, by_place('served_' || fact, fact)), ' UNION ALL '))
    FROM figure_counted);
CREATE TEMP TABLE figure_told AS
SELECT fact, query_name, source FROM query(getvariable('figure_tells')) WHERE value <> 0;

-- A part is whole if every day of its window was received, from one source: of the area itself rather than of its parts. Where a paper has no row it says nothing, where a return has none there was none.
CREATE TEMP TABLE figure_part AS
SELECT
    w.figure_id, w.part, c.as_of, c.source,
    c.days, w.last_day - w.first_day + 1 AS days_asked,
    c.days = days_asked AS whole,
    CASE
        WHEN c.source = 'papers' THEN nullif(n.value, 0)
        WHEN whole AND t.source IS NOT NULL THEN coalesce(n.value, 0)
    END AS value
FROM figure_window AS w
JOIN figure_cover AS c USING (figure_id, part)
LEFT JOIN figure_count AS n USING (figure_id, part, as_of, source, own, period_type)
LEFT JOIN figure_told AS t ON t.fact = w.fact AND t.query_name = w.query_name AND t.source = c.source
QUALIFY row_number() OVER (PARTITION BY w.figure_id, w.part, c.as_of, c.source = 'papers' ORDER BY whole DESC, c.own DESC, value IS NULL, c.source, c.period_type) = 1;

-- The parts of a figure together: what was sent to the warehouse, or else what the papers print elsewhere.
CREATE TEMP TABLE figure_computed AS
WITH side AS (
    SELECT
        figure_id, as_of, source = 'papers' AS printed,
        max(value) FILTER (part = 'value') AS value,
        max(value) FILTER (part = 'base') AS base,
        max(value) FILTER (part = 'out_of') AS out_of,
        max(value) FILTER (part = 'base_out_of') AS base_out_of,
        string_agg(DISTINCT source, ', ') AS source
    FROM figure_part
    WHERE whole
    GROUP BY ALL),
level AS (
    SELECT
        s.figure_id, s.role, s.value AS said, s.decimals, s.qualifier, c.as_of, c.printed, c.source, c.value, c.base, c.out_of,
        CASE WHEN s.is_ratio THEN s.multiplier * c.value / nullif(c.out_of, 0) ELSE c.value END AS now,
        CASE WHEN s.is_ratio THEN s.multiplier * c.base / nullif(c.base_out_of, 0) ELSE c.base END AS before
    FROM figure_said AS s
    JOIN side AS c USING (figure_id))
SELECT
    *,
    CASE role
        WHEN 'share' THEN 100.0 * value / nullif(out_of, 0)
        WHEN 'value' THEN now
        WHEN 'change' THEN 100.0 * (now - before) / nullif(before, 0)
        WHEN 'difference' THEN now - before
    END AS computed,
    -- A paper that prints words because it cannot divide by nothing is right if there was nothing.
    CASE
        WHEN said IS NULL THEN role = 'change' AND before = 0
        WHEN qualifier IN ('over', 'at_least') THEN computed >= said
        WHEN qualifier IN ('under', 'up_to', 'almost') THEN computed <= said
        ELSE abs(computed - said) <= half(decimals)
    END AS agrees
FROM level;


-- Ranks among London's boroughs, and rates over residents, are in MeasureValues.
SET VARIABLE figure_values = (
    SELECT CASE WHEN count(*) = 0 THEN no_rows(NULL) ELSE
        'SELECT s.figure_id, NULL::DATE AS as_of, v."SourceCode" AS source, v."Population" AS part, v."Value"::DOUBLE AS value, v."ChangePercent"::DOUBLE AS change, v."Rank"::INTEGER AS place FROM figure_said AS s JOIN served_measure_value AS v ON v."Fact" = s.fact AND v."Measure" = s.measure_name AND v."DefinitionVersion" = s.definition_version AND v."AreaCode" = s.area_code AND v."PeriodStart" = s.period_start AND v."PeriodEnd" = s.period_end AND v."Origin" = ''computed'' WHERE s.not_computable IS NULL AND (s.role = ''rank'' OR (s.role IN (''value'', ''change'') AND s.denominator_kind = ''stock''))' END
    FROM duckdb_views() WHERE view_name = 'served_measure_value');
CREATE TEMP TABLE figure_valued AS SELECT figure_id, source, part AS population, value, change, place FROM query(getvariable('figure_values'));
INSERT INTO figure_computed BY NAME
SELECT
    s.figure_id, s.role, s.value AS said, s.decimals, s.qualifier, DATE '9999-12-30' AS as_of, false AS printed, v.source,
    CASE s.role WHEN 'rank' THEN v.place WHEN 'change' THEN v.change ELSE v.value END AS computed,
    abs(computed - s.value) <= half(s.decimals) AS agrees
FROM figure_valued AS v
JOIN figure_said AS s USING (figure_id)
WHERE computed IS NOT NULL AND NOT coalesce(s.comparator ILIKE '%similar group%', false);

-- Today's answer, and an issue that gives what the paper prints, where there is one: best the one that the paper could have seen.
CREATE TEMP TABLE figure_answer AS
SELECT * FROM figure_computed
WHERE as_of = DATE '9999-12-30' AND (computed IS NOT NULL OR agrees)
QUALIFY row_number() OVER (PARTITION BY figure_id ORDER BY printed, source) = 1;

CREATE TEMP TABLE figure_as_issued AS
SELECT
    c.figure_id,
    max(c.as_of) FILTER (c.agrees AND c.as_of <= s.document::DATE) AS seen,
    min(c.as_of) FILTER (c.agrees) AS later,
    min(abs(c.computed - s.value)) AS nearest
FROM figure_computed AS c
JOIN figure_said AS s USING (figure_id)
WHERE NOT c.printed
GROUP BY c.figure_id;

-- What was received of its period.
CREATE TEMP TABLE figure_received AS
SELECT
    figure_id,
    bool_and(whole) AS whole_parts,
    bool_and(value IS NOT NULL) AS told_parts,
    string_agg(printf('%s: %d of %d days of %s', source, days::BIGINT, days_asked::BIGINT, CASE part WHEN 'value' THEN 'the period' WHEN 'base' THEN 'the period compared with' ELSE 'the base' END), '; ' ORDER BY source, part) AS received
FROM figure_part
WHERE as_of = DATE '9999-12-30' AND source <> 'papers'
GROUP BY figure_id;

-- What nothing but a person can tell: why a figure differs, and how far off that lets it be.
CREATE TEMP TABLE figure_booked AS
SELECT
    figure_id,
    CASE WHEN reason IN ('revised by publisher', 'definition changed', 'printed wrongly', 'rounding') THEN reason
        ELSE error(printf('seed/reference/figure_differences.csv: ''%s'' is no reason for %s; use revised by publisher, definition changed, printed wrongly or rounding', reason, figure_id)) END AS reason,
    at_most::DOUBLE AS at_most, explanation
FROM seed_csv('reference/figure_differences.csv');

-- A figure that papers print as an indicator, and another series has under the same name, was received after all.
CREATE TEMP TABLE figure_elsewhere AS
SELECT DISTINCT p.figure_id
FROM fact_indicator AS p
JOIN fact_indicator AS o ON o.indicator = p.indicator AND o.area_key = p.area_key AND o.period_start = p.period_start AND o.period_end = p.period_end AND o.source_key <> p.source_key
WHERE p.figure_id IS NOT NULL AND o.value IS NOT NULL;

CREATE TEMP TABLE figure_report AS
WITH weighed AS (
    SELECT
        s.*,
        a.figure_id IS NOT NULL AS has_answer,
        a.computed, a.agrees, a.source, a.printed, i.seen, i.later, b.reason AS booked, b.explanation,
        abs(a.computed - s.value) <= b.at_most + 1e-9 OR i.nearest <= b.at_most + 1e-9 AS within_booking,
        p.figure_id IS NULL AND e.figure_id IS NULL AS nothing_received,
        p.whole_parts, p.told_parts, p.received,
        s.role = 'rank' OR coalesce(s.denominator_kind = 'stock', false) AS is_of_values,
        -- A paper does not print the population that it divides by: another one moves a rate a little and a rank by some places.
        CASE WHEN is_of_values AND abs(a.computed - s.value) <= CASE s.role WHEN 'rank' THEN 5 ELSE abs(s.value) * 0.15 END THEN
            (SELECT any_value(v.population) FROM figure_valued AS v WHERE v.figure_id = s.figure_id) END AS other_population
    FROM figure_said AS s
    LEFT JOIN figure_answer AS a USING (figure_id)
    LEFT JOIN figure_as_issued AS i USING (figure_id)
    LEFT JOIN figure_booked AS b USING (figure_id)
    LEFT JOIN figure_received AS p USING (figure_id)
    LEFT JOIN figure_elsewhere AS e USING (figure_id)),
judged AS (
    SELECT
        *,
        CASE
            WHEN not_computable IS NOT NULL THEN 'not compared'
            WHEN has_answer AND agrees AND booked IS NULL THEN 'reproduced'
            WHEN has_answer AND agrees THEN 'reproduced, and booked to differ'
            WHEN has_answer AND (coalesce(seen, later) IS NOT NULL OR within_booking OR other_population IS NOT NULL OR (qualifier = 'approx' AND abs(computed - value) <= abs(value) / 10)) THEN 'differs'
            WHEN NOT has_answer AND (nothing_received OR is_of_values OR NOT coalesce(whole_parts AND told_parts, false)) THEN 'not compared'
            ELSE 'unexplained'
        END AS verdict,
        CASE
            WHEN not_computable IS NOT NULL THEN 'not computable'
            WHEN verdict = 'not compared' THEN 'not loaded'
            WHEN verdict = 'differs' AND coalesce(seen, later) IS NOT NULL THEN 'revised by publisher'
            WHEN verdict = 'differs' THEN coalesce(CASE WHEN within_booking THEN booked END, CASE WHEN other_population IS NOT NULL THEN 'definition changed' END, 'rounding')
        END AS reason
    FROM weighed)
SELECT
    topic, position, figure_id, document, measure, category, subcategory, area_name, period_label, period_start, period_end,
    value_as_printed, value, unit, fact, query_name, role, source,
    round(computed, 4) AS computed,
    round(computed - value, 4) AS difference,
    verdict, reason,
    CASE
        WHEN reason = 'not computable' THEN not_computable
        WHEN reason = 'not loaded' AND query_name IS NULL THEN 'No series but the papers tells it.'
        WHEN reason = 'not loaded' AND received IS NULL THEN 'Nothing of this period was received but the papers.'
        WHEN reason = 'not loaded' AND whole_parts AND told_parts THEN 'Received for this area, but not for all that it is ranked among or divided by.'
        WHEN reason = 'not loaded' AND whole_parts THEN printf('Received, but without such a category (%s).', received)
        WHEN reason = 'not loaded' THEN printf('Not all of it was received (%s).', received)
        WHEN reason = 'revised by publisher' AND seen IS NOT NULL THEN printf('What was issued by %s gives the printed number; later issues do not.', seen)
        WHEN reason = 'revised by publisher' AND later IS NOT NULL THEN printf('What was issued by %s gives the printed number; other issues do not.', later)
        WHEN reason = 'definition changed' AND NOT coalesce(within_booking, false) THEN printf('The paper does not print the population that it divides by; here it is %s.', other_population)
        WHEN reason = 'rounding' AND NOT coalesce(within_booking, false) THEN 'The paper prints it as an approximate number.'
        WHEN verdict = 'differs' THEN explanation
        WHEN verdict = 'reproduced, and booked to differ' THEN printf('Booked as: %s. Take it out of seed/reference/figure_differences.csv.', booked)
        WHEN verdict = 'unexplained' AND NOT has_answer THEN printf('Everything was received (%s), and still nothing could be computed.', coalesce(received, 'as an indicator of another series'))
        WHEN verdict = 'unexplained' AND booked IS NOT NULL THEN printf('Booked as: %s, but it is further off than the booking allows.', booked)
    END AS explanation
FROM judged
ORDER BY topic, position;
