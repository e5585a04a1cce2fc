-- check: stamps in UTC whose local month is another, and files that hold several local months
-- note: 2022-05-31T23:00:00+00:00 was the first of June in London: the publisher has it in the file of June, and so it is counted.

WITH stamp AS (
    SELECT
        line,
        local_month(stopped_at) AS month,
        date_trunc('month', timezone('UTC', stopped_at))::DATE <> local_month(stopped_at) AS moved
    FROM incoming
),
monthly AS (
    SELECT month, count(*) AS rows
    FROM stamp
    GROUP BY month
)
SELECT
    'notice' AS verdict,
    'local_month' AS code,
    format('{} rows', count(*)) AS subject,
    format('{} rows are stamped in the last hour of a month by UTC and happened in the next month by local time; they count in the local month ({}, first in line {}).',
        count(*), strftime(arg_min(month, line), '%Y-%m'), min(line)) AS message,
    NULL AS line,
    NULL AS column_name,
    NULL AS value
FROM stamp
WHERE moved
HAVING count(*) > 0
UNION ALL
SELECT
    'notice',
    'several_months',
    format('{} months', count(*)),
    format('The file holds {} months, not one: {}. Each row counts in its own month.',
        count(*), string_agg(format('{} ({} rows)', strftime(month, '%Y-%m'), rows), ', ' ORDER BY month)),
    NULL,
    NULL,
    NULL
FROM monthly
HAVING count(*) > 1;
