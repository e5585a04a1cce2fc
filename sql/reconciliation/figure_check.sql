-- reconciliation: The papers' figures held against each other: seed/reference/figure_checks.csv, one row a check, computed here from
--   fact_published_figure. What a check recomputes and when it agrees are its own two expressions; r is what the first one gives.
-- v, d: value and printed decimals of the figures that it names, in their order
-- rag, direction, polarity, starts, ends: what else these figures carry
-- creates: figure_check_result, one row a check whose figures are all there

-- Half a unit of the last printed digit.
CREATE TEMP MACRO half(decimals) AS 0.5 * pow(10, -decimals) + 1e-9;
CREATE TEMP MACRO prints(x, v, d, i) AS abs(x - v[i]) <= half(d[i]);

-- percent_change: of the first count against the second, in per cent
CREATE TEMP MACRO percent_change(v) AS 100.0 * (v[1] - v[2]) / v[2];
-- share: of the first count in the second, in per cent
CREATE TEMP MACRO share(v) AS 100.0 * v[1] / v[2];
-- total: of all but the last, which is the printed total
CREATE TEMP MACRO parts(v) AS list_sum(v[1:len(v) - 1]);
-- share without its count: the whole number of the base that comes nearest to the printed percentage
CREATE TEMP MACRO whole_number(percentage, base) AS round(percentage * base / 100);
-- percent_change of a sum whose parts print their own changes
CREATE TEMP MACRO combined_change(total, part, part_change, other, other_change) AS
    100.0 * (total / (part / (1 + part_change / 100) + other / (1 + other_change / 100)) - 1);
-- product, difference and cross_check write their arithmetic themselves; another figure is had by its name
CREATE TEMP MACRO printed(id) AS (SELECT value FROM fact_published_figure WHERE figure_id = id);

-- rule: direction of travel and rating are those of sql/methods/indicator_rating_2017.sql

CREATE TEMP TABLE figure_check AS
SELECT row_number() OVER () AS position, * FROM seed_csv('reference/figure_checks.csv');

CREATE TEMP TABLE figure_check_value AS
WITH named AS (
    SELECT position, unnest(figures) AS figure_id, generate_subscripts(figures, 1) AS place
    FROM (SELECT position, string_split(figure_ids, ';') AS figures FROM figure_check WHERE figure_ids <> ''))
SELECT
    c.position, c.recomputed, c.agrees,
    coalesce(list(f.value ORDER BY n.place) FILTER (n.place IS NOT NULL), []) AS v,
    list(length(regexp_extract(f.value_as_printed, '[0-9]\.([0-9]+)', 1)) ORDER BY n.place) AS d,
    list(f.rag ORDER BY n.place) AS rag,
    list(f.direction ORDER BY n.place) AS direction,
    list(f.polarity ORDER BY n.place) AS polarity,
    list(f.period_start ORDER BY n.place) AS starts,
    list(f.period_end ORDER BY n.place) AS ends
FROM figure_check AS c
LEFT JOIN named AS n USING (position)
LEFT JOIN fact_published_figure AS f ON f.figure_id = n.figure_id
GROUP BY c.position, c.recomputed, c.agrees
HAVING count(n.place) = count(f.figure_id) AND EXISTS (FROM fact_published_figure);

-- One query for each pair of expressions: checks of a kind share theirs.
SET VARIABLE figure_check_parts = (
    SELECT string_agg(printf(
        'SELECT position, r::VARCHAR AS r, (%s) AS agrees FROM (SELECT * EXCLUDE (recomputed, agrees), (%s) AS r FROM figure_check_value WHERE recomputed = ''%s'' AND agrees = ''%s'')',
        agrees, recomputed, replace(recomputed, '''', ''''''), replace(agrees, '''', '''''')), ' UNION ALL ')
    FROM (SELECT DISTINCT recomputed, agrees FROM figure_check));

CREATE TEMP TABLE figure_check_result AS
SELECT
    c.position, c.check_id, c.kind, c.document, c.figure_ids, c.printed,
    coalesce(regexp_replace(round(try_cast(q.r AS DOUBLE), 3)::VARCHAR, '\.0$', ''), q.r, 'undefined') AS recomputed,
    CASE
        WHEN coalesce(q.agrees, false) AND c.known IS NULL THEN 'agrees'
        WHEN NOT coalesce(q.agrees, false) AND c.known = 'yes' THEN 'known disagreement'
        WHEN coalesce(q.agrees, false) THEN 'agrees, and was known to disagree'
        ELSE 'disagrees'
    END AS verdict,
    c.explanation
FROM figure_check AS c
JOIN query(getvariable('figure_check_parts')) AS q USING (position)
ORDER BY c.position;
