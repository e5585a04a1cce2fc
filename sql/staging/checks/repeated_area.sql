-- check: an area that comes twice in one file
-- note: Nobody knows whether the two are parts of one area or two versions of it: the batch is held.

SELECT
    'hold' AS verdict,
    'repeated_area' AS code,
    area_code AS subject,
    format('Area {} comes {} times, first in element {}. One area must be one feature (a MultiPolygon where it has parts).', area_code, count(*), min(line)) AS message,
    NULL AS line,
    NULL AS column_name,
    NULL AS value
FROM incoming
GROUP BY area_code
HAVING count(*) > 1
ORDER BY area_code;
