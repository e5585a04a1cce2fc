-- relation: staged_lsoa_ward
-- grain: batch x line: one LSOA with the ward that fits it best
-- note: The years are those of the boundaries, out of the column names: LSOA21CD is 2021, WD25CD is 2025.

CREATE TABLE IF NOT EXISTS staged_lsoa_ward (
    batch_id     INTEGER NOT NULL,
    line         INTEGER NOT NULL,
    lsoa_code    VARCHAR NOT NULL,
    lsoa_name    VARCHAR,
    lsoa_year    INTEGER,
    ward_code    VARCHAR NOT NULL,
    ward_name    VARCHAR,
    ward_year    INTEGER,
    borough_code VARCHAR NOT NULL,
    borough_name VARCHAR,
    borough_year INTEGER
);
