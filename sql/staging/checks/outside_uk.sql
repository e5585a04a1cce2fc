-- check: a point that is not in the United Kingdom
-- note: Where latitude and longitude have been exchanged, every row says so.

SELECT
    'reject' AS verdict,
    'outside_uk' AS code,
    format('{}, {}', latitude, longitude) AS subject,
    CASE WHEN longitude BETWEEN 49 AND 62 AND latitude BETWEEN -9 AND 3
        THEN 'Latitude and longitude stand in each other''s columns. Exchange the columns and load the file again.'
        ELSE 'This point is not in the United Kingdom: latitude from 49 to 62 and longitude from -9 to 3, in degrees, are expected.'
    END AS message,
    line,
    'latitude' AS column_name,
    format('{}, {}', latitude, longitude) AS value
FROM incoming
WHERE latitude NOT BETWEEN 49 AND 62 OR longitude NOT BETWEEN -9 AND 3
ORDER BY line;
