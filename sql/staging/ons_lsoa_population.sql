-- layout: ons_lsoa_population
-- source: Lower layer Super Output Area population estimates; Office for National Statistics; Open Government Licence v3.0
-- from: incoming, one row per line of the file
-- into: staged_lsoa_population

INSERT INTO staged_lsoa_population
WITH cell AS (
    SELECT *, unnest(headers) AS header, unnest(cells) AS count
    FROM incoming)
SELECT
    getvariable('batch_id') AS batch_id,
    line,
    lsoa_code, lsoa_name, lsoa_code_year,
    borough_code, borough_name,
    year_in_name(getvariable('file_name')) AS year,
    sex_of(header) AS sex,
    age_band_of(header) AS age_band,
    first_age_of(header) AS first_age,
    last_age_of(header) AS last_age,
    count
FROM cell;
