-- span: the year that the file's name gives

SELECT make_date(year, 6, 1) AS first_month, make_date(year, 6, 1) AS last_month
FROM (SELECT year_in_name(getvariable('file_name')) AS year);
