-- layout: ons_census_population
-- source: Census 2021, usual residents by area and residence type, sex or age; Office for National Statistics; Open Government Licence v3.0
-- from: incoming, one row per line of the file
-- into: staged_population_table

INSERT INTO staged_population_table
SELECT
    getvariable('batch_id') AS batch_id,
    line,
    area_code, area_name,
    DATE '2021-03-21' AS reference_day,
    CASE WHEN sex IS NULL THEN 'all' ELSE sex_of(sex) END AS sex,
    CASE
        WHEN residence IS NULL THEN 'all'
        WHEN contains(lower(residence), 'communal') THEN 'communal'
        ELSE 'household'
    END AS residence_type,
    CASE WHEN age IS NULL THEN 'all' ELSE age_band_of(age) END AS age_band,
    first_age_of(age) AS first_age,
    last_age_of(age) AS last_age,
    count,
    'Census 2021' AS version,
    'Census 2021, usual residents' AS basis,
    false AS estimated
FROM incoming;
