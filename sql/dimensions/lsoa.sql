-- set: Lsoas
-- entity: Lsoa
-- root: lsoas
-- grain: one Lower layer Super Output Area of London, of any census
-- description: Small areas of about 1,500 people that statistics are built from, with the ward that fits each best. They are in no boundary
--   set of wards and not among Areas. Only those that a loaded file names.
-- sensitive: no
-- versioned: no
-- key: LsoaCode
-- needs: area, lsoa_fit, batch_in_use
-- navigation: Ward    -> area on ward_key = area_key
-- navigation: Borough -> area on borough_key = area_key
-- column: LsoaCode    String  : ONS code.
-- column: LsoaName    String? : Name: the borough's and a number, such as Barnet 024A.
-- column: In2011      Boolean : Whether a file names it under the boundaries of 2011.
-- column: In2021      Boolean : Whether a file names it under the boundaries of 2021.
-- column: Change      String? : retired or new, where the lookup between the two says so.
-- column: BoroughCode String  from Borough.area_code : Code of the borough.
-- column: BoroughName String  from Borough.area_name : Name of the borough.
-- column: WardCode    String? from Ward.area_code : Ward of the present boundaries that fits it best.
-- column: WardName    String? from Ward.area_name : Its name.

CREATE TABLE dim_lsoa AS
WITH named AS (
    SELECT lsoa_code, lsoa_name, lsoa_year, borough_code, batch_id FROM ledger.staged_lsoa_ward
    UNION ALL
    SELECT lsoa_code, lsoa_name, lsoa_year, borough_code, batch_id FROM ledger.staged_lsoa_population
    UNION ALL
    SELECT lsoa_code, lsoa_name, lsoa_year, borough_code, batch_id FROM ledger.staged_deprivation WHERE lsoa_code IS NOT NULL
    UNION ALL
    SELECT from_code, from_name, from_year, borough_code, batch_id FROM ledger.staged_lsoa_change
    UNION ALL
    SELECT to_code, to_name, to_year, borough_code, batch_id FROM ledger.staged_lsoa_change),
change AS (
    SELECT s.from_code, s.to_code
    FROM ledger.staged_lsoa_change AS s
    JOIN batch_in_use AS b USING (batch_id)
    WHERE s.from_code <> s.to_code),
lsoa AS (
    SELECT
        n.lsoa_code,
        min(n.lsoa_name) AS lsoa_name,
        coalesce(bool_or(n.lsoa_year = 2011), false) AS in2011,
        coalesce(bool_or(n.lsoa_year = 2021), false) AS in2021,
        max(n.borough_code) AS borough_code
    FROM named AS n
    JOIN batch_in_use AS b USING (batch_id)
    GROUP BY n.lsoa_code),
present AS (
    SELECT lsoa_code, arg_max(ward_code, valid_from) AS ward_code
    FROM lsoa_ward
    JOIN (SELECT boundary_set, max(valid_from) AS valid_from FROM ward_range GROUP BY boundary_set) USING (boundary_set)
    GROUP BY lsoa_code)
SELECT
    l.lsoa_code, l.lsoa_name, l.in2011, l.in2021,
    CASE WHEN l.lsoa_code IN (SELECT from_code FROM change) THEN 'retired' WHEN l.lsoa_code IN (SELECT to_code FROM change) THEN 'new' END AS change,
    a.area_key AS borough_key,
    w.area_key AS ward_key
FROM lsoa AS l
LEFT JOIN lsoa_borough AS k USING (lsoa_code)
JOIN dim_area AS a ON a.area_code = coalesce(l.borough_code, k.borough_code) AND a.area_type = 'borough'
LEFT JOIN present AS p ON p.lsoa_code = l.lsoa_code
LEFT JOIN (SELECT area_code, min(area_key) AS area_key FROM dim_area WHERE area_type = 'ward' GROUP BY area_code) AS w ON w.area_code = p.ward_code
ORDER BY l.lsoa_code;

-- Lookups and boundaries of several years stand beside each other; none of them supersedes another.
INSERT INTO batch_served SELECT batch_id FROM batch_in_use WHERE source_code = 'ons_geography';
