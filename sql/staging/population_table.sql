-- relation: staged_population_table
-- grain: batch x line x sex x age band: one number of people of an area
-- unit: people
-- note: Bands as the file has them, with their first and last age; the last of an open band is null, and so are both where the band is
--   'all'. reference_day is the day that is counted or estimated for, null where nothing tells it;
--   estimated tells projections from estimates and counts.

CREATE TABLE IF NOT EXISTS staged_population_table (
    batch_id       INTEGER NOT NULL,
    line           INTEGER NOT NULL,
    area_code      VARCHAR NOT NULL,
    area_name      VARCHAR NOT NULL,
    reference_day  DATE,
    sex            VARCHAR NOT NULL,
    residence_type VARCHAR NOT NULL,
    age_band       VARCHAR NOT NULL,
    first_age      INTEGER,
    last_age       INTEGER,
    count          BIGINT NOT NULL,
    version        VARCHAR NOT NULL,
    basis          VARCHAR NOT NULL,
    estimated      BOOLEAN NOT NULL
);
