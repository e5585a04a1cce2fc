-- check: a period that cannot be read rejects its row

SELECT
    'reject' AS verdict,
    'unknown_period' AS code,
    period_label AS subject,
    format('''{}'' is no period that is known, such as 2015, 2015 - 17, 2019/20, 2019/20 - 21/22, 2021/22 Q1 or 2021 Jan.', period_label) AS message,
    line,
    'period_label' AS column_name,
    period_label AS value
FROM incoming_record
WHERE period_first_day(period_label) IS NULL OR period_last_day(period_label) IS NULL;
