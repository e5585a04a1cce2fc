-- check: ward codes in no range that the reference data knows
-- note: They are no rejects: they become areas marked unverified, under the borough that the file names.

WITH code AS (
    SELECT ward_code, min(ward_name) AS ward_name, min(borough_name) AS borough_name
    FROM incoming_record
    GROUP BY ward_code
),
unknown AS (
    SELECT *
    FROM code
    WHERE NOT EXISTS (FROM ward_counts AS known WHERE code.ward_code BETWEEN known.first_code AND known.last_code)
)
SELECT
    'notice' AS verdict,
    'unverified_area' AS code,
    ward_code AS subject,
    format('Unverified area: the reference data has no ward {} ({}, {}). It becomes an area of its own, marked unverified.', ward_code, ward_name, borough_name) AS message,
    NULL AS line,
    NULL AS column_name,
    NULL AS value
FROM unknown
ORDER BY ward_code;
