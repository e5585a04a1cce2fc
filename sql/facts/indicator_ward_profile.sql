-- internal: The Greater London Authority's ward profiles as part of the fact indicator.
-- needs: macros, area, batch_in_use

-- An area that a file has twice, as the City of London is both ward and borough, counts once.
CREATE TEMP TABLE indicator_ward_profile AS
WITH cell AS (
    SELECT s.*, b.source_code, b.issued, b.sha256
    FROM ledger.staged_indicator_ward_profile AS s
    JOIN batch_in_use AS b USING (batch_id)
    QUALIFY row_number() OVER (PARTITION BY s.batch_id, s.area_code, s.indicator, s.period_label ORDER BY s.line) = 1),
ranked AS (
    SELECT *,
        min(issued) OVER (
            PARTITION BY source_code, indicator, area_code, period_label
            ORDER BY issued DESC, sha256 DESC
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS superseded
    FROM cell)
SELECT
    NULL::VARCHAR AS indicator_id,
    s.indicator,
    period_type(s.period_start, s.period_end) AS period_type,
    s.period_start,
    s.period_end,
    s.period_label,
    a.area_key,
    s.area_code,
    coalesce(a.area_name, s.area_name) AS area_name,
    area_type_of(s.area_code) AS area_type,
    NULL::VARCHAR AS area_type_as_supplied,
    'exact' AS geography_basis,
    sex_of(s.indicator) AS sex,
    'all' AS age,
    NULL::VARCHAR AS category_type,
    NULL::VARCHAR AS category,
    s.value,
    NULL::DOUBLE AS lower,
    NULL::DOUBLE AS upper,
    NULL::DECIMAL(18, 4) AS interval_level,
    NULL::DOUBLE AS numerator,
    NULL::DOUBLE AS denominator,
    NULL::DOUBLE AS target,
    CASE
        WHEN contains(s.indicator, '%') THEN 'percent'
        WHEN contains(s.indicator, '£') OR contains(s.indicator, 'income') THEN 'gbp'
        WHEN contains(lower(s.indicator), 'rank') THEN 'rank'
        WHEN contains(s.indicator, 'per 1,000') THEN 'rate_per_1000'
    END AS unit,
    NULL::VARCHAR AS polarity,
    NULL::VARCHAR AS trend,
    NULL::VARCHAR AS compared_to_england,
    (CASE WHEN s.value IS NULL THEN 'incomplete' ELSE 'published' END)::status_enum AS status,
    CASE WHEN s.value IS NULL THEN 'missing_period' END AS reason,
    CASE WHEN s.value IS NULL THEN s.value_as_supplied END AS note,
    s.source_code,
    s.batch_id,
    s.issued AS valid_from,
    coalesce(s.superseded, DATE '9999-12-31') AS valid_to
FROM ranked AS s
LEFT JOIN (SELECT area_code, area_type, min(area_key) AS area_key, min_by(area_name, area_key) AS area_name FROM dim_area GROUP BY ALL) AS a
    ON a.area_code = s.area_code AND a.area_type = area_type_of(s.area_code)
WHERE s.superseded IS NULL OR s.superseded > s.issued;
