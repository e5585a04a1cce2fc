-- internal: Uses of powers against anti-social behaviour by month and area, as the community safety team reports them.
-- needs: return_issue

CREATE TEMP TABLE asb_return AS
SELECT
    r.month,
    financial_quarter(r.month) AS quarter,
    financial_year(r.month) AS financial_year,
    'month' AS period_type,
    r.month AS period_start,
    last_day(r.month) AS period_end,
    strftime(r.month, '%B %Y') AS period_label,
    coalesce(r.ward_key, r.borough_key) AS area_key,
    'exact' AS geography_basis,
    r.power,
    lower(r.outcome) AS outcome,
    sum(r.uses)::BIGINT AS count,
    'exact'::status_enum AS status,
    r.source_key, r.batch_id, r.valid_from, r.valid_to
FROM return_rows('ledger.staged_asb_return', 'return_asb_powers') AS r
GROUP BY ALL;
