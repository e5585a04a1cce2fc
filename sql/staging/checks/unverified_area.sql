-- check: rows without a ward code, and ward codes in no range that the reference data knows
-- note: They are no rejects: the first are offences without a ward, the second become areas marked unverified, under the
--   borough that the file names.

WITH code AS (
    SELECT ward_code, min(ward_name) AS ward_name, min(borough_name) AS borough_name, count(*) AS rows
    FROM incoming_record
    GROUP BY ward_code
)
SELECT
    'notice' AS verdict,
    'unverified_area' AS code,
    coalesce(ward_code, 'no ward') AS subject,
    CASE WHEN ward_code IS NULL
        THEN format('{} rows have no ward code: they are kept as offences without a ward.', rows)
        ELSE format('Unverified area: the reference data has no ward {} ({}, {}). It becomes an area of its own, marked unverified.', ward_code, coalesce(ward_name, 'no name'), borough_name)
    END AS message,
    NULL AS line,
    NULL AS column_name,
    NULL AS value
FROM code
WHERE ward_code IS NULL
    OR NOT EXISTS (FROM ward_counts AS known WHERE code.ward_code BETWEEN known.first_code AND known.last_code)
ORDER BY ward_code;
