-- check: a period that had not begun on the day the return was sent

SELECT
    'reject' AS verdict,
    'period_ahead' AS code,
    period AS subject,
    format('The period {} had not begun when the return was sent, on {}. Mend the period, or give the day with --issued.', period, getvariable('issued')) AS message,
    line,
    'period' AS column_name,
    period AS value
FROM incoming
WHERE period_start > getvariable('issued')::DATE
ORDER BY line;
