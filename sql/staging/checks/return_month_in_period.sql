-- check: the month lies in the period

SELECT
    'reject' AS verdict,
    'month_outside_period' AS code,
    strftime(month, '%Y-%m') AS subject,
    format('{} is not in the period {}. Mend the month, or send the row with the return of its own period.', strftime(month, '%Y-%m'), period) AS message,
    line,
    'month' AS column_name,
    strftime(month, '%Y-%m') AS value
FROM incoming
WHERE month NOT BETWEEN period_start AND period_end
ORDER BY line;
