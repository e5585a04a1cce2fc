-- layout: lsoa_boundary
-- source: Lower layer super output areas, Office for National Statistics, Open Geography; Open Government Licence v3.0
-- from: incoming, one row per feature
-- into: staged_boundary

INSERT INTO staged_boundary
SELECT
    getvariable('batch_id') AS batch_id,
    line,
    'lsoa' AS area_type,
    area_code,
    area_name,
    area_code_year AS vintage,
    parent_code,
    parent_name,
    geometry
FROM incoming;
