-- internal: Incidents by month, ward, type, hour and way, as the CCTV control room logs them.
-- needs: return_issue

CREATE TEMP TABLE cctv_return AS
SELECT
    r.month,
    financial_quarter(r.month) AS quarter,
    financial_year(r.month) AS financial_year,
    'month' AS period_type,
    r.month AS period_start,
    last_day(r.month) AS period_end,
    strftime(r.month, '%B %Y') AS period_label,
    coalesce(r.ward_key, n.area_key) AS area_key,
    'exact' AS geography_basis,
    r.incident_type,
    r.hour::INTEGER AS hour,
    r.found,
    sum(r.incidents)::BIGINT AS count,
    'exact'::status_enum AS status,
    r.source_key, r.batch_id, r.valid_from, r.valid_to
FROM return_rows('ledger.staged_cctv_return', 'return_cctv_log') AS r
JOIN return_no_ward AS n USING (borough_key)
GROUP BY ALL;
