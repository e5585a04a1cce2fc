-- internal: What the build noticed and a reader should know: months and deliveries that do not count, labels nobody knows,
--   people of areas that are no members.
-- needs: offence_cell, offence_issue, area, population_supplied, police_issue

CREATE TABLE build_notice AS
WITH named AS (
    SELECT i.*, coalesce(a.borough_name, i.borough_code) AS borough_name, b.file_name
    FROM offence_issue AS i
    JOIN ledger.batch AS b USING (batch_id)
    LEFT JOIN (SELECT DISTINCT borough_code, borough_name FROM dim_area WHERE area_type IN ('borough', 'pseudo')) AS a USING (borough_code))
SELECT
    'implausible_month' AS code,
    batch_id,
    strftime(month, '%Y-%m') AS subject,
    printf('%s: %s has %d offences where %d are usual, in %s. Less than half the median of the file''s other months: kept, not current.',
        file_name, strftime(month, '%B %Y'), sum(total)::BIGINT, coalesce(sum(usual), 0)::BIGINT,
        CASE
            WHEN count(*) > 3 THEN printf('%d areas, among them %s', count(*), min(borough_name))
            ELSE string_agg(borough_name, ', ' ORDER BY borough_name)
        END) AS message
FROM named
WHERE verdict = 'implausible_month'
GROUP BY batch_id, file_name, month
UNION ALL
SELECT
    'missing_wards', batch_id, borough_name,
    printf('%s: %s comes with %d of %d wards: kept, not current.', file_name, borough_name, min(wards), max(wards_expected))
FROM named
WHERE verdict = 'missing_wards'
GROUP BY batch_id, file_name, borough_name
UNION ALL
SELECT
    'unknown_label', c.batch_id, c.offence_as_supplied,
    printf('%s: the offence map does not know "%s" (%d offences): not served. Add the label to seed/reference/offence_map.csv and build again.',
        any_value(b.file_name), c.offence_as_supplied, sum(c.count)::BIGINT)
FROM offence_cell AS c
JOIN ledger.batch AS b USING (batch_id)
WHERE c.offence_key IS NULL
GROUP BY c.batch_id, c.offence_as_supplied
UNION ALL
SELECT
    'unknown_area', p.batch_id, coalesce(p.area_type, 'other places'),
    printf('%s: %d %s of it are no areas here, among them %s: their people are not served. %s',
        any_value(b.file_name), count(DISTINCT p.area_code), CASE p.area_type WHEN 'ward' THEN 'wards' WHEN 'borough' THEN 'authorities' ELSE 'places' END,
        min_by(p.area_name, p.area_code),
        CASE p.area_type WHEN 'ward' THEN 'Load a lookup from wards to local authorities and build again.' ELSE 'Nothing needs to be done.' END)
FROM population_supplied AS p
JOIN ledger.batch AS b USING (batch_id)
WHERE p.area_key IS NULL
GROUP BY p.batch_id, p.area_type
UNION ALL
SELECT
    'unknown_label', r.batch_id, r.label,
    printf('%s: the offence map does not know the crime type "%s" (%d crimes): not served. Add it to seed/reference/offence_map.csv under POLICE_UK and build again.',
        any_value(b.file_name), r.label, count(*))
FROM police_row AS r
JOIN ledger.batch AS b USING (batch_id)
WHERE r.offence_key IS NULL
GROUP BY r.batch_id, r.label
ORDER BY batch_id, code, subject;
