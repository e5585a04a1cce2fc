-- vocabulary: which of the Metropolitan Police's taxonomies a file speaks
-- result: one row, one column; no row where the offence map knows none of the labels
-- note: A file speaks one taxonomy. Labels that agree in case count first: MPS_CONNECT_2024 shouts words that MPS_2019 has too.

WITH label AS (
    SELECT group_label, offence_label, sum(total) + 1 AS weight
    FROM incoming_record
    GROUP BY ALL
),
fit AS (
    SELECT
        map.source_taxonomy AS taxonomy,
        sum(label.weight) FILTER (
            label_form(map.source_group) = label_form(label.group_label)
            AND label_form(map.source_subgroup) IN (label_form(label.offence_label), '(any)')) AS same_case,
        sum(label.weight) AS any_case
    FROM label
    JOIN offence_map AS map
        ON label_key(map.source_group) = label_key(label.group_label)
        AND label_key(map.source_subgroup) IN (label_key(label.offence_label), '(ANY)')
    WHERE map.source_taxonomy IN ('MPS_PRE_2019', 'MPS_2019', 'MPS_CONNECT_2024')
    GROUP BY map.source_taxonomy
)
SELECT taxonomy
FROM fit
ORDER BY same_case DESC NULLS LAST, any_case DESC, taxonomy DESC
LIMIT 1;
