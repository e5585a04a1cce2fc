-- relation: staged_crime_outcome
-- grain: batch x line: one row per outcome of a file
-- unit: outcomes of crimes
-- note: As supplied. A crime_id comes more than once where a crime has several outcomes. month is the month of the outcome.

CREATE TABLE IF NOT EXISTS staged_crime_outcome (
    batch_id     INTEGER NOT NULL,
    line         INTEGER NOT NULL,
    crime_id     VARCHAR NOT NULL,
    month        DATE NOT NULL,
    reported_by  VARCHAR NOT NULL,
    falls_within VARCHAR NOT NULL,
    longitude    DOUBLE,
    latitude     DOUBLE,
    location     VARCHAR,
    lsoa_code    VARCHAR,
    lsoa_name    VARCHAR,
    outcome_type VARCHAR NOT NULL
);
