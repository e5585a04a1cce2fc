-- internal: The staged cells in use, conformed to areas and offences; zeros included.
-- needs: batch_in_use, area, offence_type

-- Cells under several labels or names of one area are added up: a ward and its '(KG)' twin share a code. A label that the offence
-- map does not know leaves offence_key null; the notice about it is in build_notice.
CREATE TEMP TABLE offence_cell AS
SELECT
    s.batch_id, s.month, a.area_key, a.borough_code,
    coalesce(o.offence_key, y.offence_key) AS offence_key,
    s.offence_label AS offence_as_supplied,
    sum(s.count)::BIGINT AS count
FROM ledger.staged_offence AS s
JOIN batch_in_use AS b USING (batch_id)
JOIN bridge_area_supplied AS a
    ON a.borough_name = s.borough_name AND a.ward_code IS NOT DISTINCT FROM nullif(trim(s.ward_code), '') AND a.by_ward = b.by_ward
LEFT JOIN bridge_offence_source AS o
    ON o.taxonomy = s.taxonomy AND o.group_key = label_key(s.group_label) AND o.label_key = label_key(s.offence_label)
LEFT JOIN bridge_offence_source AS y
    ON y.taxonomy = s.taxonomy AND y.group_key = label_key(s.group_label) AND y.label_key IS NULL
GROUP BY ALL;
