-- span: the financial years of the file

SELECT
    date_trunc('month', min(period_first_day(header)))::DATE AS first_month,
    date_trunc('month', max(period_last_day(header)))::DATE AS last_month
FROM incoming_header;
