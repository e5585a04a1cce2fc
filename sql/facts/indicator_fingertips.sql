-- internal: Fingertips as part of the fact indicator.
-- needs: macros, area, batch_in_use

-- An issue replaces the value of the same indicator, area, period and group; what it does not bring stays. A cell that a file gives twice
-- counts once.
CREATE TEMP TABLE indicator_fingertips AS
WITH cell AS (
    SELECT s.*, b.source_code, b.issued, b.sha256
    FROM ledger.staged_indicator_fingertips AS s
    JOIN batch_in_use AS b USING (batch_id)
    QUALIFY row_number() OVER (
        PARTITION BY s.batch_id, s.indicator_id, s.area_code, s.area_type, s.sex, s.age, s.category_type, s.category, s.period_label ORDER BY s.line) = 1),
ranked AS (
    SELECT *,
        min(issued) OVER (
            PARTITION BY source_code, indicator_id, area_code, area_type, sex, age, category_type, category, period_label
            ORDER BY issued DESC, sha256 DESC
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS superseded
    FROM cell)
SELECT
    s.indicator_id,
    s.indicator,
    period_type(s.period_start, s.period_end) AS period_type,
    s.period_start,
    s.period_end,
    s.period_label,
    a.area_key,
    s.area_code,
    coalesce(a.area_name, s.area_name) AS area_name,
    area_type_of(s.area_code) AS area_type,
    s.area_type AS area_type_as_supplied,
    'exact' AS geography_basis,
    CASE lower(s.sex) WHEN 'persons' THEN 'all' ELSE lower(s.sex) END AS sex,
    CASE lower(s.age) WHEN 'all ages' THEN 'all' ELSE s.age END AS age,
    s.category_type,
    s.category,
    s.value,
    coalesce(s.lower_95, s.lower_998) AS lower,
    coalesce(s.upper_95, s.upper_998) AS upper,
    CASE WHEN s.lower_95 IS NOT NULL THEN 95 WHEN s.lower_998 IS NOT NULL THEN 99.8 END AS interval_level,
    s.numerator,
    s.denominator,
    NULL::DOUBLE AS target,
    CASE
        WHEN regexp_matches(s.indicator, '(per |/)\s?1,?000,?000') THEN 'rate_per_1000000'
        WHEN regexp_matches(s.indicator, '(per |/)\s?100,?000') THEN 'rate_per_100000'
        WHEN regexp_matches(s.indicator, '(per |/)\s?10,?000') THEN 'rate_per_10000'
        WHEN regexp_matches(s.indicator, '(per |/)\s?1,?000') THEN 'rate_per_1000'
        WHEN regexp_matches(lower(s.indicator), '%|percent|proportion') THEN 'percent'
    END AS unit,
    NULL::VARCHAR AS polarity,
    s.trend,
    s.compared_to_england,
    (CASE WHEN s.value IS NULL THEN 'suppressed' ELSE 'published' END)::status_enum AS status,
    -- The publisher's note says why; where it says nothing, nothing else is known than that there is no value.
    CASE
        WHEN s.value IS NOT NULL THEN NULL
        WHEN regexp_matches(lower(s.note), 'small|disclos|suppress') THEN 'small_count'
        WHEN regexp_matches(lower(s.note), 'combined') THEN 'too_detailed'
        WHEN regexp_matches(lower(s.note), 'quality|compar') THEN 'not_comparable'
        ELSE 'missing_period'
    END AS reason,
    s.note,
    s.source_code,
    s.batch_id,
    s.issued AS valid_from,
    coalesce(s.superseded, DATE '9999-12-31') AS valid_to
FROM ranked AS s
LEFT JOIN dim_area AS a ON a.area_code = s.area_code AND a.area_type = area_type_of(s.area_code) AND a.area_type <> 'ward'
WHERE s.superseded IS NULL OR s.superseded > s.issued;
