-- layout: ward_area_overlap
-- source: Intersection of the ward boundaries of two years; derived from Office for National Statistics and Greater London Authority, Open Government Licence v3.0
-- from: incoming, one row per line of the file
-- into: staged_ward_overlap

INSERT INTO staged_ward_overlap
SELECT
    getvariable('batch_id') AS batch_id,
    line,
    from_code, from_name, from_code_year,
    to_code, to_name, to_code_year,
    overlap_hectares, share_of_from, share_of_to
FROM incoming;
