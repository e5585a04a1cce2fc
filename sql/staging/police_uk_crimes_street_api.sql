-- layout: police_uk_crimes_street_api
-- source: Method crimes-street of the API, Home Office / data.police.uk; Open Government Licence v3.0
-- from: incoming, one row per element of the array
-- into: staged_street_crime
-- note: A reply does not name the force, only whether it is the British Transport Police.

INSERT INTO staged_street_crime
SELECT
    getvariable('batch_id') AS batch_id,
    line,
    crime_id,
    api_id,
    month,
    CASE upper(location_type) WHEN 'BTP' THEN 'British Transport Police' END AS reported_by,
    NULL AS falls_within,
    longitude,
    latitude,
    location,
    NULL AS lsoa_code,
    NULL AS lsoa_name,
    crime_type,
    last_outcome,
    context
FROM incoming;
