-- check: Months follow each other without a gap, twelve to a financial year and three to a quarter.

SELECT 'gap' AS problem, strftime(month, '%Y-%m') AS subject
FROM (SELECT month, lag(month) OVER (ORDER BY month) AS before FROM dim_month)
WHERE before + INTERVAL 1 MONTH <> month
UNION ALL
SELECT 'year', financial_year FROM dim_month GROUP BY financial_year HAVING count(*) <> 12
UNION ALL
SELECT 'quarter', quarter FROM dim_month GROUP BY quarter HAVING count(*) <> 3;
