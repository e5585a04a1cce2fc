-- check: an LSOA that comes with two wards: the batch is held
-- note: A best fit gives each LSOA one ward. A row that only says the same again is rejected.

WITH placed AS (
    SELECT line, lsoa_code, ward_code, first_value(ward_code) OVER same_code AS first_ward, min(line) OVER same_code AS first_line
    FROM incoming_record
    WINDOW same_code AS (PARTITION BY lsoa_code ORDER BY line)
)
SELECT
    CASE WHEN ward_code = first_ward THEN 'reject' ELSE 'hold' END AS verdict,
    'repeated_row' AS code,
    lsoa_code AS subject,
    CASE WHEN ward_code = first_ward
        THEN format('Line {} says the same of this LSOA.', first_line)
        ELSE format('Lines {} and {} give {} different wards, {} and {}. Remove the wrong row and load the file again.', first_line, line, lsoa_code, first_ward, ward_code)
    END AS message,
    line,
    'lsoa_code' AS column_name,
    lsoa_code AS value
FROM placed
WHERE line > first_line;
