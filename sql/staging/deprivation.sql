-- relation: staged_deprivation
-- grain: batch x line x domain: one domain of the index for one LSOA or ward
-- unit: score of the domain; rank from 1, the most deprived; decile from 1, the most deprived tenth
-- note: index_year is the year of the index; lsoa_year that of the LSOA boundaries, null for wards. Domains as the file names them.

CREATE TABLE IF NOT EXISTS staged_deprivation (
    batch_id     INTEGER NOT NULL,
    line         INTEGER NOT NULL,
    index_year   INTEGER NOT NULL,
    lsoa_code    VARCHAR,
    lsoa_name    VARCHAR,
    lsoa_year    INTEGER,
    ward_code    VARCHAR,
    ward_name    VARCHAR,
    borough_code VARCHAR,
    borough_name VARCHAR,
    domain       VARCHAR NOT NULL,
    score        DOUBLE,
    rank         INTEGER,
    decile       INTEGER
);
