-- span: Census day, 21 March 2021

SELECT DATE '2021-03-01' AS first_month, DATE '2021-03-01' AS last_month;
