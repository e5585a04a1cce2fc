-- check: an incident with a reference of its own is one incident

SELECT
    'reject' AS verdict,
    'counted_reference' AS code,
    row_label AS subject,
    format('The row has a reference and counts {} incidents. Write 1, or leave the reference blank.', incidents) AS message,
    line,
    'incidents' AS column_name,
    incidents::VARCHAR AS value
FROM incoming
WHERE incident_reference IS NOT NULL AND incidents <> 1
ORDER BY line;
