-- check: a file of one month that holds several
-- note: Each row is served in its own month; people should know that the file is not the month that its name may say.

WITH monthly AS (
    SELECT month, count(*) AS rows
    FROM incoming
    GROUP BY month
)
SELECT
    'notice' AS verdict,
    'several_months' AS code,
    format('{} months', count(*)) AS subject,
    format('The file holds {} months, not one: {}. Each row counts in its own month.',
        count(*), string_agg(format('{} ({} rows)', strftime(month, '%Y-%m'), rows), ', ' ORDER BY month)) AS message,
    NULL AS line,
    NULL AS column_name,
    NULL AS value
FROM monthly
HAVING count(*) > 1;
