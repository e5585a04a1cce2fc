-- relation: staged_ward_borough
-- grain: batch x line: one ward with its local authority
-- note: Wards of the whole United Kingdom, as the files have them. ward_year is the year of the boundaries, out of the column names or
--   the file's name; borough_code is null where a file has the name alone.

CREATE TABLE IF NOT EXISTS staged_ward_borough (
    batch_id     INTEGER NOT NULL,
    line         INTEGER NOT NULL,
    ward_code    VARCHAR NOT NULL,
    ward_name    VARCHAR,
    ward_year    INTEGER,
    borough_code VARCHAR,
    borough_name VARCHAR,
    borough_year INTEGER
);
