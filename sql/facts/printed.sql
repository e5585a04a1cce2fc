-- internal: Printed figures as rows of a period fact, and what of them stands when papers print a number twice.
-- needs: published_figure

-- Only figures about an area, with a number, that are no comparison of two others: a change is computed, never added up. Of a rank,
-- the comparator says among whom.
CREATE TEMP TABLE printed AS
SELECT
    f.figure_id, f.topic, f.position, f.measure, f.category, f.subcategory, f.comparator, f.unit,
    concat_ws(': ', f.category, f.measure) AS label_as_supplied,
    date_trunc('month', f.period_start)::DATE AS month,
    quarter_of(f.period_start, f.period_end) AS quarter,
    financial_year_of(f.period_start, f.period_end) AS financial_year,
    coalesce(f.period_type, 'other') AS period_type,
    f.period_start, f.period_end,
    coalesce(f.period_label, 'not stated') AS period_label,
    f.area_key,
    f.value,
    CASE WHEN f.unit = 'count' AND f.value = trunc(f.value) THEN f.value::BIGINT END AS count,
    f.qualifier, f.quality, f.status, f.reason, f.source_key,
    NULL::INTEGER AS batch_id,
    f.valid_from, f.valid_to
FROM fact_published_figure AS f
WHERE f.area_key IS NOT NULL
    AND f.value IS NOT NULL
    AND (f.comparator IS NULL OR f.unit = 'rank')
    AND f.unit NOT IN ('percent_change', 'percentage_points', 'percent_difference')
    AND f.qualifier NOT IN ('target', 'range_low', 'range_high');

-- The same member of the same period printed twice in a paper is one row, the first; printed again in a later paper, the later one
-- supersedes. Without dates the words of the period tell periods apart.
CREATE TEMP MACRO as_printed(part) AS TABLE
    WITH named AS (
        SELECT *, CASE WHEN coalesce(period_start, period_end) IS NULL THEN period_label END AS undated
        FROM query_table(part)),
    keyed AS (
        SELECT *, hash(*COLUMNS(lambda c: c NOT IN ('figure_id', 'position', 'count', 'value', 'period_label', 'qualifier', 'quality', 'valid_from', 'valid_to')
            AND NOT ends_with(c, '_as_supplied'))) AS same_number
        FROM named),
    once AS (
        SELECT *
        FROM keyed
        QUALIFY row_number() OVER (PARTITION BY same_number, valid_from ORDER BY position, figure_id) = 1)
    SELECT
        * EXCLUDE (same_number, undated, position, valid_to),
        coalesce(lead(valid_from) OVER (PARTITION BY same_number ORDER BY valid_from), valid_to) AS valid_to
    FROM once;
