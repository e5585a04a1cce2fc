-- set: Quarters
-- entity: FinancialQuarter
-- root: quarters
-- grain: one financial quarter
-- description: Financial quarters; Q1 is April to June.
-- sensitive: no
-- versioned: no
-- key: Quarter
-- needs: macros, month
-- column: Quarter       String : Year and quarter, such as 2022/23 Q4.
-- column: Label         String : Its months, such as Jan to Mar 2023.
-- column: FinancialYear String : Financial year, April to March.
-- column: QuarterNumber Int32  : 1 to 4.
-- column: QuarterIndex  Int32  : Counts quarters without a gap; the same quarter of the year before is 4 less.
-- column: PeriodStart   Date   : First day.
-- column: PeriodEnd     Date   : Last day.

CREATE TABLE dim_quarter AS
SELECT
    quarter,
    strftime(min(month), '%b') || ' to ' || strftime(max(month), '%b %Y') AS label,
    financial_year,
    right(quarter, 1)::INTEGER AS quarter_number,
    (row_number() OVER (ORDER BY quarter))::INTEGER AS quarter_index,
    min(month) AS period_start,
    last_day(max(month)) AS period_end
FROM dim_month
GROUP BY quarter, financial_year
ORDER BY quarter;
