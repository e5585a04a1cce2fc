-- relation: staged_lsoa_population
-- grain: batch x line x sex x age band: one cell of the file
-- unit: usual residents in the middle of the year
-- note: year is that of the estimate, out of the file's name; lsoa_year that of the LSOA boundaries, out of the column name. Bands as the
--   file has them, with their first and last age; the last of an open band is null, and so are both where the band is 'all'.

CREATE TABLE IF NOT EXISTS staged_lsoa_population (
    batch_id     INTEGER NOT NULL,
    line         INTEGER NOT NULL,
    lsoa_code    VARCHAR NOT NULL,
    lsoa_name    VARCHAR,
    lsoa_year    INTEGER,
    borough_code VARCHAR NOT NULL,
    borough_name VARCHAR,
    year         INTEGER,
    sex          VARCHAR NOT NULL,
    age_band     VARCHAR NOT NULL,
    first_age    INTEGER,
    last_age     INTEGER,
    count        BIGINT NOT NULL
);
