-- span: the quarters of the file

SELECT
    date_trunc('month', min(day_in_style(day, getvariable('vocabulary'))))::DATE AS first_month,
    date_trunc('month', max(day_in_style(day, getvariable('vocabulary'))))::DATE AS last_month
FROM incoming_record;
