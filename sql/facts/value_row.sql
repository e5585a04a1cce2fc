-- internal: Every value of every measure before it is compared with anything: counts as they are, ratios of sums over sums, printed shares and
--   rates; with limits.
-- needs: value_denominator

CREATE TEMP TABLE value_ratio AS
WITH over_stock AS (
    SELECT r.measure_key, n.area_key, n.source_key, n.period_key, n.value AS numerator, d.value AS denominator, n.status, d.status AS status_below, n.reason, NULL AS reason_below,
        n.basis, d.basis AS basis_below, d.edition
    FROM value_measure AS r
    JOIN value_part AS n ON n.measure_key = r.numerator_key
    LEFT JOIN value_stock_at AS d ON d.measure_key = r.denominator_key AND d.area_key = n.area_key AND d.period_key = n.period_key
    WHERE r.kind = 'ratio' AND r.has_values AND r.over_stock),
over_flow AS (
    SELECT r.measure_key, n.area_key, n.source_key, n.period_key, n.value AS numerator, coalesce(d.value, o.value) AS denominator, n.status, coalesce(d.status, o.status) AS status_below,
        n.reason, coalesce(d.reason, o.reason) AS reason_below, n.basis, coalesce(d.basis, o.basis) AS basis_below, NULL AS edition
    FROM value_measure AS r
    JOIN value_part AS n ON n.measure_key = r.numerator_key
    LEFT JOIN value_part AS d ON d.measure_key = r.denominator_key AND d.area_key = n.area_key AND d.source_key = n.source_key AND d.period_key = n.period_key
    LEFT JOIN value_part_of_any_source AS o ON NOT r.within_fact AND o.measure_key = r.denominator_key AND o.area_key = n.area_key AND o.period_key = n.period_key
    WHERE r.kind = 'ratio' AND r.has_values AND NOT r.over_stock)
FROM over_stock
UNION ALL BY NAME
FROM over_flow;

CREATE TEMP TABLE value_variant AS
SELECT variant, row_number() OVER (ORDER BY variant) AS variant_key
FROM (SELECT DISTINCT variant FROM value_own_cell WHERE variant IS NOT NULL);

-- A series is one measure of one area from one source, printed or computed, of one edition where it is a stock: one number to join by.
CREATE TEMP MACRO value_series(measure_key, area_key, source_key, variant_key, printed) AS
    (((measure_key::BIGINT * 200000 + area_key) * 1000 + source_key) * 1000 + variant_key) * 2 + printed::BIGINT;

-- Under three events there is no rate, under twenty it is unreliable.
CREATE TEMP TABLE value_row AS
WITH ratio AS (
    SELECT
        r.measure_key, r.area_key, r.source_key, r.period_key, r.numerator, r.denominator, m.multiplier, m.interval,
        CASE
            WHEN r.numerator IS NULL THEN r.reason
            WHEN r.denominator IS NULL THEN coalesce(r.reason_below, 'no_denominator')
            WHEN r.denominator = 0 THEN CASE WHEN m.over_stock THEN 'no_denominator' ELSE 'zero_base' END
            WHEN m.interval = 'byar' THEN crude_rate_reason(r.numerator, r.denominator)
        END AS reason_of_null,
        CASE
            WHEN r.numerator IS NULL THEN r.status
            WHEN r.denominator IS NULL THEN greatest(r.status, r.status_below, 'incomplete'::status_enum)
            ELSE greatest(r.status, CASE WHEN NOT m.over_stock OR r.status_below <> 'published' THEN r.status_below END)
        END AS status,
        r.reason, least(r.basis, r.basis_below) AS basis, r.edition
    FROM value_ratio AS r
    JOIN value_measure AS m USING (measure_key))
SELECT
    value_series(c.measure_key, c.area_key, c.source_key, coalesce(v.variant_key, 0), c.printed) AS series,
    c.measure_key, c.area_key, c.source_key, v.variant_key, c.period_key, c.printed, c.figure_id,
    NULL::DOUBLE AS numerator, NULL::DOUBLE AS denominator, c.value,
    CASE WHEN m.interval = 'byar' THEN poisson_lower(c.value) END AS lower,
    CASE WHEN m.interval = 'byar' THEN poisson_upper(c.value) END AS upper,
    c.status, c.reason, c.basis, c.variant AS edition
FROM value_cell AS c
JOIN value_measure AS m USING (measure_key)
LEFT JOIN value_variant AS v USING (variant)
WHERE m.has_values
UNION ALL
SELECT
    value_series(measure_key, area_key, source_key, 0, false), measure_key, area_key, source_key, NULL, period_key, false, NULL, numerator, denominator,
    CASE WHEN reason_of_null IS NULL THEN multiplier * numerator / denominator END,
    CASE WHEN reason_of_null IS NULL THEN multiplier * CASE interval WHEN 'byar' THEN poisson_lower(numerator) / denominator WHEN 'wilson' THEN wilson_lower(numerator, denominator) END END,
    CASE WHEN reason_of_null IS NULL THEN multiplier * CASE interval WHEN 'byar' THEN poisson_upper(numerator) / denominator WHEN 'wilson' THEN wilson_upper(numerator, denominator) END END,
    status, coalesce(reason_of_null, reason), basis, edition
FROM ratio;

-- What a series is of.
CREATE TEMP TABLE value_serie AS
SELECT DISTINCT series, measure_key, area_key, source_key FROM value_row;
