-- check: the figure of the Metropolitan Police must be one for a quarter and measure
-- note: The file repeats it in every borough's row. Where they differ the most frequent one is served.

SELECT
    'notice' AS verdict,
    'london_disagrees' AS code,
    format('{} {}', day, question) AS subject,
    format('Rows of {} give {} different figures of the Metropolitan Police for ''{}''; the most frequent, {}, is taken.',
        day, count(DISTINCT share_of_text(london_share)), question, mode(london_share)) AS message,
    NULL AS line,
    NULL AS column_name,
    NULL AS value
FROM incoming_record
WHERE london_share IS NOT NULL
GROUP BY day, question
HAVING count(DISTINCT share_of_text(london_share)) > 1
ORDER BY min(line);
