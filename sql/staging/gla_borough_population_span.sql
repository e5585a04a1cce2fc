-- span: from the first year to the last one that is no projection; where all are projections, the first of them

SELECT
    make_date(min(year)::INTEGER, 6, 1) AS first_month,
    make_date(coalesce(max(year) FILTER (is_estimate(made_by)), min(year))::INTEGER, 6, 1) AS last_month
FROM incoming_record
WHERE year BETWEEN 1900 AND 2199;
