-- check: An indicator has a value or a reason why it has none, and its limits stand in order.

SELECT indicator, area_name, period_label, value, lower, upper, reason
FROM fact_indicator
WHERE (value IS NULL) <> (reason IS NOT NULL) OR lower > upper;
