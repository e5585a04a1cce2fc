-- check: the same area and offence twice under the same names
-- note: With the same counts the later row would count twice: it is rejected. With other counts nobody knows which row is
--   right: the batch is held. One ward code under two names (Abbey, Abbey (KG)) is no repetition: the publisher means
--   both to be added up.

WITH per_line AS (
    SELECT line, borough_name, ward_code, ward_name, group_label, offence_label, hash(list(count ORDER BY month)) AS counts
    FROM staged_offence
    WHERE batch_id = getvariable('batch_id')
    GROUP BY ALL
),
placed AS (
    SELECT
        *,
        min(line) OVER same_key AS first_line,
        first_value(counts) OVER (same_key ORDER BY line) AS first_counts
    FROM per_line
    WINDOW same_key AS (PARTITION BY borough_name, ward_code, ward_name, group_label, offence_label)
)
SELECT
    CASE WHEN counts = first_counts THEN 'reject' ELSE 'hold' END AS verdict,
    'repeated_row' AS code,
    concat_ws(' / ', borough_name, ward_name, group_label, offence_label) AS subject,
    CASE WHEN counts = first_counts
        THEN format('Line {} has the same area, offence and counts: this row would count them twice.', first_line)
        ELSE format('Lines {} and {} give different counts for {}. Remove the wrong row and load the file again.', first_line, line, concat_ws(', ', offence_label, ward_name, borough_name))
    END AS message,
    line,
    NULL AS column_name,
    concat_ws(',', group_label, offence_label, ward_name, ward_code, borough_name) AS value
FROM placed
WHERE line > first_line;
