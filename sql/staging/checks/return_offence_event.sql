-- check: the offence is one of the Home Office's codes, and nobody is injured with a knife that was not used

WITH known AS (
    SELECT DISTINCT upper(unnest(string_split(home_office_codes, '/'))) AS code
    FROM offence_map
    WHERE source_taxonomy = 'HO_PRC'),
judged AS (
    SELECT *, upper(trim(offence_code)) NOT IN (FROM known) AS unknown
    FROM incoming)
SELECT
    'reject' AS verdict,
    'event_does_not_fit' AS code,
    row_label AS subject,
    CASE
        WHEN unknown THEN format('The Home Office has no code ''{}'' that the offence map knows, such as 8N or 34B. Look it up again, or add it to seed/reference/offence_map.csv.', offence_code)
        ELSE 'Somebody was injured with a knife and Knife used is No.'
    END AS message,
    line,
    CASE WHEN unknown THEN 'offence_code' ELSE 'knife_injury' END AS column_name,
    CASE WHEN unknown THEN offence_code END AS value
FROM judged
WHERE unknown OR (knife_injury = 'Yes' AND knife_used = 'No')
ORDER BY line;
