-- layout: police_uk_outcomes
-- source: Outcomes of crimes, Home Office / data.police.uk; Open Government Licence v3.0
-- from: incoming, one row per line of the file
-- into: staged_crime_outcome

INSERT INTO staged_crime_outcome
SELECT
    getvariable('batch_id') AS batch_id,
    line,
    crime_id,
    month,
    reported_by,
    falls_within,
    longitude,
    latitude,
    location,
    lsoa_code,
    lsoa_name,
    outcome_type
FROM incoming;
