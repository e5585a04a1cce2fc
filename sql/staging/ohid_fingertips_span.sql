-- span: the periods of the file

SELECT
    date_trunc('month', min(period_first_day(period_label)))::DATE AS first_month,
    date_trunc('month', max(period_last_day(period_label)))::DATE AS last_month
FROM incoming_record;
