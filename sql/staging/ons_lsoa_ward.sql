-- layout: ons_lsoa_ward
-- source: LSOA to Electoral Ward to LAD Best Fit Lookup; Office for National Statistics, Open Geography Portal; Open Government Licence v3.0
-- from: incoming, one row per line of the file
-- into: staged_lsoa_ward

INSERT INTO staged_lsoa_ward
SELECT
    getvariable('batch_id') AS batch_id,
    line,
    lsoa_code, lsoa_name, lsoa_code_year,
    ward_code, ward_name, ward_code_year,
    borough_code, borough_name, borough_code_year
FROM incoming;
