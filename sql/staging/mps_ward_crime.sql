-- layout: mps_ward_crime
-- source: MPS Recorded Crime: Geographic Breakdown, ward level; Metropolitan Police Service, London Datastore; Open Government Licence v3.0
-- from: incoming, one row per line of the file
-- into: staged_offence_record

INSERT INTO staged_offence_record
SELECT
    getvariable('batch_id') AS batch_id,
    line,
    borough_name,
    ward_code,
    ward_name,
    getvariable('vocabulary') AS taxonomy,
    group_label,
    offence_label,
    months,
    counts
FROM incoming;
