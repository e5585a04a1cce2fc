-- set: Periods
-- entity: Period
-- root: periods
-- grain: one period of one type
-- description: The periods that figures are added up over. A month belongs to a period of a type when it lies between its first and last day;
--   rolling windows and years to date overlap. The option period=roll12 asks any monthly fact by these.
-- sensitive: no
-- versioned: no
-- key: PeriodKey
-- needs: month
-- column: PeriodKey   Int32  : Number of the period in this snapshot.
-- column: PeriodType  String : month, roll3, quarter, roll12, fytd, fin_year or cal_year.
-- column: PeriodStart Date   : First day.
-- column: PeriodEnd   Date   : Last day.
-- column: Label       String : For readers, such as 12 months to Feb 2023.
-- column: Months      Int32  : How many months it has.

-- Only whole periods that the calendar holds; quarters are financial ones.
CREATE TABLE dim_period AS
WITH window_type AS (
    FROM (VALUES ('month', 1, 1, 0), ('roll3', 3, 1, 0), ('quarter', 3, 3, 0), ('roll12', 12, 1, 0), ('fin_year', 12, 12, 3), ('cal_year', 12, 12, 0))
        AS w(period_type, months, step, last_month)),
period AS (
    SELECT w.period_type, (m.month - to_months(w.months - 1))::DATE AS period_start, m.month AS last_month, m.financial_year, w.months
    FROM dim_month AS m
    JOIN window_type AS w ON m.month_number % w.step = w.last_month
    UNION ALL
    SELECT 'fytd', (m.month - to_months(m.financial_month - 1))::DATE, m.month, m.financial_year, m.financial_month
    FROM dim_month AS m)
SELECT
    (row_number() OVER (ORDER BY list_position(['month', 'roll3', 'quarter', 'roll12', 'fytd', 'fin_year', 'cal_year'], period_type), last_month))::INTEGER AS period_key,
    period_type,
    period_start,
    last_day(last_month) AS period_end,
    CASE period_type
        WHEN 'month' THEN strftime(last_month, '%B %Y')
        WHEN 'roll3' THEN '3 months to ' || strftime(last_month, '%b %Y')
        WHEN 'quarter' THEN 'Quarter to ' || strftime(last_month, '%b %Y')
        WHEN 'roll12' THEN '12 months to ' || strftime(last_month, '%b %Y')
        WHEN 'fytd' THEN financial_year || ' to ' || strftime(last_month, '%b %Y')
        WHEN 'fin_year' THEN financial_year
        ELSE strftime(last_month, '%Y')
    END AS label,
    months
FROM period
WHERE period_start >= (SELECT min(month) FROM dim_month)
ORDER BY period_key;
