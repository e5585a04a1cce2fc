-- check: a number that is none rejects its row; a star, which stands for one too small to print, is only told

WITH cell AS (
    SELECT line, unnest(headers) AS header, unnest(cells) AS value
    FROM incoming
)
SELECT
    'reject' AS verdict,
    'not_a_number' AS code,
    value AS subject,
    format('''{}'' is no count. Write digits, a star for a number too small to print, or leave it blank.', value) AS message,
    line,
    header AS column_name,
    value
FROM cell
WHERE value <> '*' AND count_of_text(value) IS NULL
UNION ALL
SELECT
    'notice',
    'suppressed',
    getvariable('file_name'),
    format('{} numbers are stars: too small to print. They have no row.', count(*)),
    NULL,
    NULL,
    NULL
FROM cell
WHERE value = '*'
HAVING count(*) > 0;
