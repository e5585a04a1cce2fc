-- layout: ons_ward_identity
-- source: Wards of the United Kingdom with the name of their local authority; Office for National Statistics; Open Government Licence v3.0
-- from: incoming, one row per line of the file
-- into: staged_ward_borough

INSERT INTO staged_ward_borough
SELECT getvariable('batch_id') AS batch_id, line, ward_code, ward_name, year_in_name(getvariable('file_name')), NULL, borough_name, NULL
FROM incoming;
