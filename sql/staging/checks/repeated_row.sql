-- check: the same area and offence twice under the same names
-- note: With the same counts the later row would count twice: it is rejected. With other counts nobody knows which row is
--   right: the batch is held. One ward code under two names (Abbey, Abbey (KG)) is no repetition: the publisher means
--   both to be added up.

WITH record AS (
    SELECT line, concat_ws(' / ', *COLUMNS('_(label|name|code)$')) AS key, hash(*COLUMNS('^cell_')) AS counts
    FROM incoming_record
),
placed AS (
    SELECT *, min(line) OVER same_key AS first_line, first_value(counts) OVER (same_key ORDER BY line) AS first_counts
    FROM record
    WINDOW same_key AS (PARTITION BY key)
)
SELECT
    CASE WHEN counts = first_counts THEN 'reject' ELSE 'hold' END AS verdict,
    'repeated_row' AS code,
    key AS subject,
    CASE WHEN counts = first_counts
        THEN format('Line {} has the same area, offence and counts: this row would count them twice.', first_line)
        ELSE format('Lines {} and {} give different counts for {}. Remove the wrong row and load the file again.', first_line, line, key)
    END AS message,
    line,
    NULL AS column_name,
    key AS value
FROM placed
WHERE line > first_line;
