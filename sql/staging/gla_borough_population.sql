-- layout: gla_borough_population
-- source: Land area and population density, borough sheet; Greater London Authority, London Datastore; Open Government Licence v3.0
-- from: incoming, one row per line of the file
-- into: staged_population_table

-- What is no mid-year estimate is a projection. The last estimate tells editions apart.
INSERT INTO staged_population_table
SELECT
    getvariable('batch_id') AS batch_id,
    line,
    area_code, area_name,
    make_date(year::INTEGER, 6, 30) AS reference_day,
    'all' AS sex,
    'all' AS residence_type,
    'all' AS age_band,
    NULL AS first_age,
    NULL AS last_age,
    count,
    printf('GLA, estimates to %s', coalesce((SELECT max(year)::VARCHAR FROM incoming WHERE is_estimate(made_by)), 'none')) AS version,
    made_by AS basis,
    NOT is_estimate(made_by) AS estimated
FROM incoming;
