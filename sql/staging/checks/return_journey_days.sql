-- check: a journey begins before it ends, and is open on some day of the period

SELECT
    'reject' AS verdict,
    'journey_outside_period' AS code,
    row_label AS subject,
    CASE
        WHEN discharge_date < journey_start THEN 'The discharge is before the start of the journey.'
        WHEN journey_start > period_end THEN format('The journey began after the period {}.', period)
        ELSE format('The journey ended before the period {}.', period)
    END AS message,
    line,
    CASE WHEN journey_start > period_end THEN 'journey_start' ELSE 'discharge_date' END AS column_name,
    NULL AS value
FROM incoming
WHERE discharge_date < journey_start OR journey_start > period_end OR discharge_date < period_start
ORDER BY line;
