-- layout: gla_ward_children
-- source: Number of children by ward; Greater London Authority, London Datastore; Open Government Licence v3.0
-- from: incoming, one row per line of the file
-- into: staged_population_table

-- The total is that of the bands. The City of London stands as one row under a code that is none (E00000001).
INSERT INTO staged_population_table
WITH band AS (
    SELECT line, borough_name, ward_code, ward_name, unnest(headers) AS label, unnest(cells) AS count
    FROM incoming
    UNION ALL
    SELECT
        line, borough_name, ward_code, ward_name,
        list_min(list_transform(headers, lambda h: first_age_of(h))) || ' to ' || list_max(list_transform(headers, lambda h: last_age_of(h))),
        total
    FROM incoming)
SELECT
    getvariable('batch_id') AS batch_id,
    line,
    CASE WHEN area_type_of(ward_code) IS NULL AND label_key(borough_name) = 'CITY OF LONDON' THEN 'E09000001' ELSE ward_code END AS area_code,
    CASE WHEN label_key(ward_name) = 'ALL WARDS' THEN borough_name ELSE ward_name END AS area_name,
    make_date(year_in_name(getvariable('file_name')), 6, 30) AS reference_day,
    'all' AS sex,
    'all' AS residence_type,
    age_band_of(label) AS age_band,
    first_age_of(label) AS first_age,
    last_age_of(label) AS last_age,
    count,
    'GLA children by ward' AS version,
    'Children by ward, as the publisher gives them' AS basis,
    false AS estimated
FROM band;
