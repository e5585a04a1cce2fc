-- check: LSOA codes of two Censuses in one file
-- note: Codes beyond E01033768 (in Wales W01001958) are new in 2021; the retired ones of 2011 are in the reference table, where we know them.

WITH code AS (
    SELECT
        count(*) FILTER (lsoa_code BETWEEN 'E01033769' AND 'E01999999' OR lsoa_code BETWEEN 'W01001959' AND 'W01999999') AS new_rows,
        count(*) FILTER (lsoa_code IN (SELECT lsoa_code FROM lsoa_retired)) AS retired_rows
    FROM incoming
)
SELECT
    'notice' AS verdict,
    'mixed_lsoa' AS code,
    format('{} and {} rows', retired_rows, new_rows) AS subject,
    format('LSOA codes of two Censuses are mixed: {} rows have codes of 2011 that were retired in 2021, {} rows have codes that were new in 2021. Rows are placed by their coordinates, not by these codes.',
        retired_rows, new_rows) AS message,
    NULL AS line,
    NULL AS column_name,
    NULL AS value
FROM code
WHERE new_rows > 0 AND retired_rows > 0;
