-- relation: staged_street_crime
-- grain: batch x line: one row per crime of a file, repetitions included
-- unit: recorded crimes and incidents of anti-social behaviour
-- note: Crimes as supplied, from the monthly files and from replies of the API; what is not in one of them is null. crime_id is
--   null where it is blank and may come more than once: it is no key. The same api_id is in the replies for two areas when the
--   crime lies on their boundary. crime_type is the words of the files (Burglary) or the slug of the API (burglary).

CREATE TABLE IF NOT EXISTS staged_street_crime (
    batch_id     INTEGER NOT NULL,
    line         INTEGER NOT NULL,
    crime_id     VARCHAR,
    api_id       BIGINT,
    month        DATE NOT NULL,
    reported_by  VARCHAR,
    falls_within VARCHAR,
    longitude    DOUBLE,
    latitude     DOUBLE,
    location     VARCHAR,
    lsoa_code    VARCHAR,
    lsoa_name    VARCHAR,
    crime_type   VARCHAR NOT NULL,
    last_outcome VARCHAR,
    context      VARCHAR
);
