-- set: Months
-- entity: CalendarMonth
-- root: months
-- grain: one calendar month
-- description: Calendar months with the UK financial quarter and year that they belong to.
-- sensitive: no
-- versioned: no
-- key: Month
-- needs: macros
-- navigation: FinancialQuarter -> quarter on quarter
-- column: Month          Date   : First day of the month.
-- column: Label          String : Name and year, such as February 2023.
-- column: Year           Int32  : Calendar year.
-- column: MonthNumber    Int32  : 1 for January to 12 for December.
-- column: Days           Int32  : Days in the month.
-- column: Quarter        String : Financial quarter, such as 2022/23 Q4 for January to March 2023.
-- column: FinancialYear  String : Financial year, April to March, such as 2022/23.
-- column: FinancialMonth Int32  : 1 for April to 12 for March.

-- Whole financial years that hold every month of the data, and never fewer than 2000/01 to 2030/31.
CREATE TABLE dim_month AS
WITH span AS (
    SELECT
        least(min(first_month), DATE '2000-04-01') AS first,
        greatest(max(last_month), DATE '2031-03-01') AS last
    FROM ledger.batch
    WHERE NOT sensitive),
month AS (
    SELECT unnest(generate_series(
        make_date(year(first - INTERVAL 3 MONTH), 4, 1),
        make_date(year(last - INTERVAL 3 MONTH) + 1, 3, 1),
        INTERVAL 1 MONTH))::DATE AS month
    FROM span)
SELECT
    month,
    strftime(month, '%B %Y') AS label,
    year(month)::INTEGER AS year,
    month(month)::INTEGER AS month_number,
    day(last_day(month))::INTEGER AS days,
    financial_quarter(month) AS quarter,
    financial_year(month) AS financial_year,
    ((month(month) + 8) % 12 + 1)::INTEGER AS financial_month
FROM month
ORDER BY month;
