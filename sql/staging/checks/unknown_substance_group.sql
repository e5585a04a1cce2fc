-- check: a substance group that is none of the publisher's four rejects its row

SELECT
    'reject' AS verdict,
    'unknown_substance_group' AS code,
    substance_group AS subject,
    format('''{}'' is no substance group: Opiate, Non-opiate only, Non-opiate & alcohol, Alcohol only or All.', substance_group) AS message,
    line,
    'substance_group' AS column_name,
    substance_group AS value
FROM incoming_record
WHERE substance_group_of(substance_group) IS NULL;
