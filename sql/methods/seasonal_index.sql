-- method: Seasonal index of each calendar month over a relation with the columns series, segment, position, value, position being the
--   first day of a month: month / 12-month average of its calendar year, averaged over at least three complete years, scaled to average
--   1. Years that touch March 2020 to June 2021, a missing month or a break are left out. No seasonally adjusted series is made.
-- source: methods 2.8

-- Means in the order of time: a sum of fractions in another order has another last digit.
CREATE MACRO seasonal_index(relation) AS TABLE
WITH share AS (
    SELECT
        series, year(position) AS year, month(position) AS calendar_month,
        value / avg(value) OVER calendar_year AS share_of_average,
        count(value) OVER calendar_year AS months
    FROM query_table(relation)
    WHERE value IS NOT NULL AND position NOT BETWEEN DATE '2020-03-01' AND DATE '2021-06-30'
    WINDOW calendar_year AS (PARTITION BY series, segment, year(position) ORDER BY position ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING)),
averaged AS (
    SELECT series, calendar_month, avg(share_of_average ORDER BY year) AS average, count(*) AS years, min(year) AS first_year, max(year) AS last_year
    FROM share
    WHERE months = 12 AND isfinite(share_of_average)
    GROUP BY series, calendar_month)
SELECT series, calendar_month, average / avg(average) OVER (
    PARTITION BY series ORDER BY calendar_month ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING) AS seasonal_index, years, first_year, last_year
FROM averaged
WHERE years >= 3;
