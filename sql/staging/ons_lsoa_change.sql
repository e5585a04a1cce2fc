-- layout: ons_lsoa_change
-- source: LSOA to LSOA Exact Fit Lookup, and intersections of the boundaries; Office for National Statistics; Open Government Licence v3.0
-- from: incoming, one row per line of the file
-- into: staged_lsoa_change

INSERT INTO staged_lsoa_change
SELECT
    getvariable('batch_id') AS batch_id,
    line,
    from_code, from_name, from_code_year,
    to_code, to_name, to_code_year,
    change, share_of_from, borough_code
FROM incoming;
