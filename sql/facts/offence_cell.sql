-- internal: The staged cells in use that count anything, conformed to areas and offences.
-- needs: offence_batch, area, offence_type

-- Conformed line by line, before a line is unfolded into its months. A label that the offence map does not know leaves offence_key
-- null; the notice about it is in build_notice.
CREATE TEMP TABLE offence_line AS
SELECT
    s.batch_id, a.area_key, a.borough_code,
    coalesce(o.offence_key, y.offence_key) AS offence_key,
    s.offence_label AS offence_as_supplied,
    s.months, s.counts
FROM ledger.staged_offence_record AS s
JOIN offence_batch AS b USING (batch_id)
JOIN bridge_area_supplied AS a
    ON a.borough_name = s.borough_name AND a.ward_code IS NOT DISTINCT FROM nullif(trim(s.ward_code), '') AND a.by_ward = b.by_ward
LEFT JOIN bridge_offence_source AS o
    ON o.taxonomy = s.taxonomy AND o.group_key = label_key(s.group_label) AND o.label_key = label_key(s.offence_label)
LEFT JOIN bridge_offence_source AS y
    ON y.taxonomy = s.taxonomy AND y.group_key = label_key(s.group_label) AND y.label_key IS NULL;

-- Cells under several names of one area are added up: a ward and its '(KG)' twin share a code.
CREATE TEMP TABLE offence_cell AS
SELECT batch_id, month, area_key, borough_code, offence_key, offence_as_supplied, sum(count)::BIGINT AS count
FROM (
    SELECT * EXCLUDE (months, counts), unnest(months) AS month, unnest(counts) AS count
    FROM offence_line)
WHERE count > 0
GROUP BY ALL;
