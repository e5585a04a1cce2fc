-- relation: staged_treatment_ndtms
-- grain: batch x line x financial year: people in treatment of one substance group
-- unit: adults
-- note: Years that are not published are blank in the file, those too small to print have a star: both have no row.

CREATE TABLE IF NOT EXISTS staged_treatment_ndtms (
    batch_id        INTEGER NOT NULL,
    line            INTEGER NOT NULL,
    area_name       VARCHAR NOT NULL,
    substance_group VARCHAR NOT NULL,
    period_label    VARCHAR NOT NULL,
    period_start    DATE NOT NULL,
    period_end      DATE NOT NULL,
    count           BIGINT NOT NULL
);
