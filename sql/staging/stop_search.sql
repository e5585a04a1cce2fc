-- relation: staged_stop_search
-- grain: batch x line: one row per stop of a file, exact repetitions included
-- unit: stops and searches
-- note: As supplied. month is the local month of stopped_at, by which the publisher cuts its files. The files have no ward, LSOA
--   or borough, only a point, which may be missing. True, False and blank become true, false and null.

CREATE TABLE IF NOT EXISTS staged_stop_search (
    batch_id                  INTEGER NOT NULL,
    line                    INTEGER NOT NULL,
    month                   DATE NOT NULL,
    stopped_at              TIMESTAMPTZ NOT NULL,
    search_type             VARCHAR NOT NULL,
    part_of_operation       BOOLEAN,
    operation               VARCHAR,
    longitude               DOUBLE,
    latitude                DOUBLE,
    gender                  VARCHAR,
    age_range               VARCHAR,
    self_defined_ethnicity  VARCHAR,
    officer_defined_ethnicity VARCHAR,
    legislation             VARCHAR,
    object_of_search        VARCHAR,
    outcome                 VARCHAR,
    outcome_linked          BOOLEAN,
    clothing_removed        BOOLEAN
);
