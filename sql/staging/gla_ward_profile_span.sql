-- span: the years that the names of the columns have

SELECT
    make_date(min(year_in_name(header)), 1, 1) AS first_month,
    make_date(max(year_in_name(header)), 12, 1) AS last_month
FROM incoming_header;
