-- relation: staged_indicator_ward_profile
-- grain: batch x line x measure: one cell of the file
-- unit: as the measure's name says
-- note: Wards, boroughs, London and England stand in one table. indicator is the column's name without its year, which is the period;
--   a column without a year is for the newest year that the names have. value is null where the file has words, such as n/a.

CREATE TABLE IF NOT EXISTS staged_indicator_ward_profile (
    batch_id          INTEGER NOT NULL,
    line              INTEGER NOT NULL,
    area_code         VARCHAR NOT NULL,
    area_name         VARCHAR NOT NULL,
    indicator         VARCHAR NOT NULL,
    period_label      VARCHAR NOT NULL,
    period_start      DATE NOT NULL,
    period_end        DATE NOT NULL,
    value             DOUBLE,
    value_as_supplied VARCHAR
);
