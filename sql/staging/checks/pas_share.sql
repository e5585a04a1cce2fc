-- check: a proportion that is no number from 0 to 1 rejects its row
-- note: Read with a decimal point or a decimal comma; a comma can be no thousands separator here.

SELECT
    'reject' AS verdict,
    'not_a_share' AS code,
    value AS subject,
    format('''{}'' is no share from 0 to 1. Mend it, or leave it blank if there is none.', value) AS message,
    line,
    column_name,
    value
FROM (
    SELECT line, 'share' AS column_name, share AS value FROM incoming_record
    UNION ALL
    SELECT line, 'london_share', london_share FROM incoming_record)
WHERE value IS NOT NULL AND share_of_text(value) IS NULL;
