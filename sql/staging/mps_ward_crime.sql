-- layout: mps_ward_crime
-- source: MPS Recorded Crime: Geographic Breakdown, ward level; Metropolitan Police Service, London Datastore; Open Government Licence v3.0
-- from: incoming, one row per cell
-- into: staged_offence

INSERT INTO staged_offence
SELECT
    getvariable('batch_id') AS batch_id,
    line,
    month,
    borough_name,
    ward_code,
    ward_name,
    getvariable('vocabulary') AS taxonomy,
    group_label,
    offence_label,
    count
FROM incoming;
