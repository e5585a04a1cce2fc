-- check: labels that the offence map does not know
-- note: On more than 1 % of the file's counts the batch is held; a rarer label rejects its own rows. Where a file counts
--   nothing at all, its rows are weighed instead.

WITH label AS (
    SELECT group_label, offence_label, min(line) AS first_line, sum(total) AS counted, count(*) AS lines
    FROM incoming_record
    GROUP BY ALL
),
unknown AS (
    SELECT *
    FROM label
    WHERE NOT EXISTS (
        FROM offence_map AS map
        WHERE map.source_taxonomy = getvariable('vocabulary')
            AND label_key(map.source_group) = label_key(label.group_label)
            AND label_key(map.source_subgroup) IN (label_key(label.offence_label), '(ANY)'))
),
share AS (
    SELECT coalesce(
        (SELECT sum(counted) FROM unknown) / nullif((SELECT sum(counted) FROM label), 0),
        (SELECT sum(lines) FROM unknown) / (SELECT sum(lines) FROM label)) AS unknown_share
)
SELECT
    'hold' AS verdict,
    'unknown_label' AS code,
    concat_ws(' / ', group_label, offence_label) AS subject,
    format('The offence map does not know ''{} / {}'' ({} counts, first in line {}); unknown labels make {:.1f} % of the file. Add the label to seed/reference/offence_map.csv and load the file again.',
        group_label, offence_label, counted, first_line, 100.0 * unknown_share) AS message,
    first_line AS line,
    NULL AS column_name,
    NULL AS value
FROM unknown, share
WHERE unknown_share > 0.01
UNION ALL
SELECT
    'reject',
    'unknown_label',
    concat_ws(' / ', unknown.group_label, unknown.offence_label),
    'The offence map does not know this label. Add it to seed/reference/offence_map.csv and load the file again.',
    record.line,
    'offence_label',
    concat_ws(' / ', unknown.group_label, unknown.offence_label)
FROM unknown, share, incoming_record AS record
WHERE unknown_share <= 0.01
    AND record.group_label = unknown.group_label
    AND record.offence_label = unknown.offence_label;
