-- layout: ons_ward_borough
-- source: Ward to Local Authority District Lookup in the United Kingdom; Office for National Statistics, Open Geography Portal; Open Government Licence v3.0
-- from: incoming, one row per line of the file
-- into: staged_ward_borough

INSERT INTO staged_ward_borough
SELECT getvariable('batch_id') AS batch_id, line, ward_code, ward_name, ward_code_year, borough_code, borough_name, borough_code_year
FROM incoming;
