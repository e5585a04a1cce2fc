-- span: months of the periods that a return is about

SELECT date_trunc('month', min(period_start))::DATE AS first_month, date_trunc('month', max(period_end))::DATE AS last_month
FROM incoming_record;
