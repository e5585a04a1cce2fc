-- check: crime IDs that come more than once
-- note: They do: a crime has several outcomes, or is listed again. All rows are kept; a crime ID is no key.

WITH repeated AS (
    SELECT crime_id, min(line) AS first_line, max(line) AS last_line, count(*) AS rows
    FROM incoming
    WHERE crime_id IS NOT NULL
    GROUP BY crime_id
    HAVING count(*) > 1
)
SELECT
    'notice' AS verdict,
    'repeated_crime_id' AS code,
    format('{} crime IDs', count(*)) AS subject,
    format('{} crime IDs come in {} rows; the first is {}... in lines {} and {}. All rows are kept.',
        count(*), sum(rows), left(arg_min(crime_id, first_line), 12), min(first_line), arg_min(last_line, first_line)) AS message,
    NULL AS line,
    NULL AS column_name,
    NULL AS value
FROM repeated
HAVING count(*) > 0;
