-- internal: Adults in treatment in England, as the National Drug Treatment Monitoring System publishes them, as part of the fact treatment.
-- needs: macros, area, source, batch_in_use

-- An issue replaces the number of the same area, year and group; what it does not bring stays.
CREATE TEMP TABLE treatment_ndtms AS
WITH cell AS (
    SELECT s.*, a.area_key, r.source_key, b.issued, b.sha256
    FROM ledger.staged_treatment_ndtms AS s
    JOIN batch_in_use AS b USING (batch_id)
    JOIN area_alias AS n ON n.name = name_key(s.area_name) AND n.area_type IN ('national', 'london', 'borough')
    JOIN dim_area AS a ON a.area_code = n.area_code AND a.area_type = n.area_type
    JOIN dim_source AS r ON r.source_code = b.source_code
    QUALIFY row_number() OVER (PARTITION BY s.batch_id, a.area_key, s.substance_group, s.period_label ORDER BY s.line) = 1),
ranked AS (
    SELECT *,
        min(issued) OVER (
            PARTITION BY source_key, area_key, substance_group, period_label
            ORDER BY issued DESC, sha256 DESC
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS superseded
    FROM cell)
SELECT
    date_trunc('month', period_start)::DATE AS month,
    quarter_of(period_start, period_end) AS quarter,
    financial_year_of(period_start, period_end) AS financial_year,
    period_type(period_start, period_end) AS period_type,
    period_start, period_end, period_label,
    area_key,
    substance_group,
    'in treatment' AS treatment_status,
    'all' AS sex,
    'all' AS age_group,
    count,
    'published'::status_enum AS status,
    NULL::VARCHAR AS reason,
    NULL::VARCHAR AS qualifier,
    NULL::VARCHAR AS quality,
    NULL::VARCHAR AS figure_id,
    source_key,
    batch_id,
    issued AS valid_from,
    coalesce(superseded, DATE '9999-12-31') AS valid_to
FROM ranked
WHERE superseded IS NULL OR superseded > issued;

INSERT INTO batch_served SELECT DISTINCT batch_id FROM treatment_ndtms WHERE valid_to = DATE '9999-12-31';
