-- span: the year of the index

SELECT make_date(year, 9, 1) AS first_month, make_date(year, 9, 1) AS last_month
FROM (SELECT deprivation_year((SELECT any_value(borough_code_year) FROM incoming), getvariable('file_name')) AS year);
