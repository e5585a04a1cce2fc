-- Made-up offences of the first boroughs of the reference table over ten years, in the layout of the Metropolitan Police's borough files.
CREATE TABLE cell AS
SELECT
    o.source_group AS "MajorText", left(o.source_subgroup, 50) AS "MinorText", b.area_name AS "LookUp_BoroughName",
    strftime(m.month, '%Y%m') AS month,
    5 + hash(o.source_subgroup, b.area_code) % 40 + hash(o.source_subgroup, b.area_code, m.month) % 20 AS count
FROM (
    SELECT DISTINCT source_group, source_subgroup
    FROM read_csv('${offence_map}', header = true, all_varchar = true)
    WHERE source_taxonomy = 'MPS_2019' AND source_subgroup <> '(any)') AS o
CROSS JOIN (FROM read_csv('${areas}', header = true, all_varchar = true) WHERE area_type = 'borough' ORDER BY area_code <> 'E09000003', area_code LIMIT ${boroughs}) AS b
CROSS JOIN (SELECT unnest(generate_series(DATE '2013-04-01', DATE '2023-03-01', INTERVAL 1 MONTH)) AS month) AS m;

CREATE TABLE line AS PIVOT cell ON month USING sum(count);

COPY line TO '${file}' (HEADER);
