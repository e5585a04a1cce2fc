-- set: SeriesBreaks
-- entity: SeriesBreak
-- root: seriesBreaks
-- grain: one day from which figures of a fact differ in kind from those before
-- description: Breaks in the series. Most are known by date; some depend on the files in use: they stand at the first month that is served
--   from a file of the new kind, and only where an earlier month is served from one of the old.
-- sensitive: no
-- versioned: no
-- key: BreakKey
-- needs: macros, area, offence_issue
-- column: BreakKey   Int32   : Number of the break in this snapshot.
-- column: Fact       String  : Stem of the fact.
-- column: SourceCode String? : Series that it concerns; null for all.
-- column: AreaCode   String? : Borough that it concerns, with what lies in it; null for all.
-- column: AreaType   String? : Type of area that it concerns, such as ward; null for all.
-- column: Subject    String? : Offence, or measure, that it concerns; null for all.
-- column: Date       Date    : First day of the new kind.
-- column: Kind       String  : taxonomy, definition, recording, attribution, label, geography or context.
-- column: Text       String  : What changed.
-- column: ComparableBeforeAfter Boolean : Whether figures of both sides may be compared.

CREATE TEMP TABLE break_known AS
SELECT fact, source_code, area_type, subject, date::DATE AS date, taxonomy, label_key(label) AS label, kind, comparable = 'yes' AS comparable, text
FROM seed_csv('reference/series_breaks.csv');

-- Which batches are of the new kind, and the first month that each series is served from one.
CREATE TEMP TABLE break_of_files AS
WITH served AS (
    SELECT source_code, batch_id, min(month) AS first_month
    FROM offence_issue
    WHERE valid_to = DATE '9999-12-31'
    GROUP BY source_code, batch_id),
label AS (
    SELECT DISTINCT batch_id, label_key(offence_as_supplied) AS label
    FROM (SELECT DISTINCT batch_id, offence_as_supplied FROM offence_line)),
kind AS (
    SELECT k.text, s.source_code, s.first_month,
        b.taxonomy = k.taxonomy AND (k.label IS NULL OR EXISTS (FROM label AS l WHERE l.batch_id = s.batch_id AND l.label = k.label)) AS is_new
    FROM break_known AS k
    CROSS JOIN served AS s
    JOIN offence_batch AS b ON b.batch_id = s.batch_id
    WHERE k.date IS NULL)
SELECT text, source_code, min(first_month) FILTER (is_new) AS date
FROM kind
GROUP BY text, source_code
HAVING min(first_month) FILTER (is_new) > min(first_month) FILTER (NOT is_new);

CREATE TABLE dim_series_break AS
WITH found AS (
    SELECT fact, source_code, NULL AS area_code, area_type, subject, date, kind, text, comparable
    FROM break_known
    WHERE date IS NOT NULL
    UNION ALL
    SELECT k.fact, f.source_code, NULL, k.area_type, k.subject, f.date, k.kind, k.text, k.comparable
    FROM break_of_files AS f
    JOIN break_known AS k USING (text)
    UNION ALL
    SELECT m.fact, NULL, b.area_code, 'ward', NULL, w.valid_from, 'geography',
        printf('New ward boundaries in %s: wards before and after are not the same land, even under the same name.', b.area_name), false
    FROM ward_range AS w
    JOIN ward_range AS before ON before.borough_code = w.borough_code AND before.valid_to < w.valid_from
    JOIN dim_area AS b ON b.area_code = w.borough_code AND b.area_type = 'borough'
    CROSS JOIN (SELECT DISTINCT fact FROM measure_header WHERE list_contains(string_split(levels, ', '), 'ward')) AS m)
SELECT
    (row_number() OVER (ORDER BY fact, date, source_code, area_code, subject, text))::INTEGER AS break_key,
    fact, source_code, area_code, area_type, subject, date, kind, text,
    comparable AS comparable_before_after
FROM found
ORDER BY break_key;
