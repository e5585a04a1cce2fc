-- layout: mps_borough_crime
-- source: MPS Recorded Crime: Geographic Breakdown, borough level; Metropolitan Police Service, London Datastore; Open Government Licence v3.0
-- from: incoming, one row per line of the file
-- into: staged_offence_record

INSERT INTO staged_offence_record
SELECT
    getvariable('batch_id') AS batch_id,
    line,
    borough_name,
    NULL AS ward_code,
    NULL AS ward_name,
    getvariable('vocabulary') AS taxonomy,
    group_label,
    offence_label,
    months,
    counts
FROM incoming;
