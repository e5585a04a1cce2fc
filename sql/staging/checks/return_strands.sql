-- check: a hate crime has at least one strand, a religion only with the strand religion, and counts at least one record

SELECT
    'reject' AS verdict,
    'strands_do_not_fit' AS code,
    row_label AS subject,
    CASE
        WHEN records = 0 THEN 'The row counts no record. Leave it out; a quarter of none is a row with sender, period and borough alone.'
        WHEN religion = 'No' AND religion_targeted IS NOT NULL THEN 'A religion is named and the strand Religion is No.'
        ELSE 'No strand is Yes. A hate crime has at least one.'
    END AS message,
    line,
    CASE WHEN records = 0 THEN 'records' WHEN religion = 'No' AND religion_targeted IS NOT NULL THEN 'religion_targeted' ELSE 'race' END AS column_name,
    NULL AS value
FROM incoming
WHERE records = 0 OR (religion = 'No' AND religion_targeted IS NOT NULL) OR 'Yes' NOT IN (race, religion, sexual_orientation, transgender, disability)
ORDER BY line;
