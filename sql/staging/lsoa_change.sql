-- relation: staged_lsoa_change
-- grain: batch x line: one LSOA of an earlier census and one of a later census that it went into
-- unit: share of the earlier LSOA's area, from 0 to 1; null where the file gives none
-- note: change is the publisher's mark where the file has it: U unchanged, S split, M merged, X irregular.

CREATE TABLE IF NOT EXISTS staged_lsoa_change (
    batch_id      INTEGER NOT NULL,
    line          INTEGER NOT NULL,
    from_code     VARCHAR NOT NULL,
    from_name     VARCHAR,
    from_year     INTEGER,
    to_code       VARCHAR NOT NULL,
    to_name       VARCHAR,
    to_year       INTEGER,
    change        VARCHAR,
    share_of_from DOUBLE,
    borough_code  VARCHAR
);
