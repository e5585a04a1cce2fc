-- check: rows without coordinates
-- note: Publishers leave out the point where it would tell too much or is not known ("No location"). The rows are kept and belong to no ward.

SELECT
    'notice' AS verdict,
    'without_location' AS code,
    format('{} rows', count(*) FILTER (latitude IS NULL OR longitude IS NULL)) AS subject,
    format('{} of {} rows have no coordinates: they are kept, and belong to no ward or borough.',
        count(*) FILTER (latitude IS NULL OR longitude IS NULL), count(*)) AS message,
    NULL AS line,
    NULL AS column_name,
    NULL AS value
FROM incoming
HAVING count(*) FILTER (latitude IS NULL OR longitude IS NULL) > 0;
