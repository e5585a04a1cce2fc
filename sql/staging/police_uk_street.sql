-- layout: police_uk_street
-- source: Street-level crime, Home Office / data.police.uk; Open Government Licence v3.0
-- from: incoming, one row per line of the file
-- into: staged_street_crime

INSERT INTO staged_street_crime
SELECT
    getvariable('batch_id') AS batch_id,
    line,
    crime_id,
    NULL AS api_id,
    month,
    reported_by,
    falls_within,
    longitude,
    latitude,
    location,
    lsoa_code,
    lsoa_name,
    crime_type,
    last_outcome,
    context
FROM incoming;
