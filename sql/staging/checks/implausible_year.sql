-- check: a year that is none rejects its row

SELECT
    'reject' AS verdict,
    'not_a_year' AS code,
    year::VARCHAR AS subject,
    format('{} is no year from 1900 to 2199.', year) AS message,
    line,
    'year' AS column_name,
    year::VARCHAR AS value
FROM incoming_record
WHERE year NOT BETWEEN 1900 AND 2199;
