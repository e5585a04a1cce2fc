-- check: numbers of crimes that come more than once in one reply
-- note: Between the replies for neighbouring areas they do; within one they should not. All rows are kept, the build counts each number once.

WITH repeated AS (
    SELECT api_id, min(line) AS first_line, count(*) AS rows
    FROM incoming
    GROUP BY api_id
    HAVING count(*) > 1
)
SELECT
    'notice' AS verdict,
    'repeated_api_id' AS code,
    format('{} numbers', count(*)) AS subject,
    format('{} crime numbers come in {} elements; the first is {}. All are kept, and each number counts once.',
        count(*), sum(rows), arg_min(api_id, first_line)) AS message,
    NULL AS line,
    NULL AS column_name,
    NULL AS value
FROM repeated
HAVING count(*) > 0;
