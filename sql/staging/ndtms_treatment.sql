-- layout: ndtms_treatment
-- source: National Drug Treatment Monitoring System, adults in treatment; Office for Health Improvement and Disparities; Open Government Licence v3.0
-- from: incoming, one row per line of the file
-- into: staged_treatment_ndtms

INSERT INTO staged_treatment_ndtms
WITH cell AS (
    SELECT line, area_name, substance_group, unnest(headers) AS period_label, unnest(cells) AS count
    FROM incoming)
SELECT
    getvariable('batch_id') AS batch_id,
    line,
    area_name,
    substance_group_of(substance_group) AS substance_group,
    period_label,
    period_first_day(period_label) AS period_start,
    period_last_day(period_label) AS period_end,
    count_of_text(count) AS count
FROM cell
WHERE count_of_text(count) IS NOT NULL;
