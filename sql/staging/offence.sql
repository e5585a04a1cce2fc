-- relation: staged_offence
-- grain: batch x line x month: one row per cell of the file, zeros included
-- unit: recorded offences
-- note: Names, codes and labels as the publisher supplied them. ward_code and ward_name are null where a file is by borough.

CREATE TABLE IF NOT EXISTS staged_offence (
    batch_id      INTEGER NOT NULL,
    line          INTEGER NOT NULL,
    month         DATE NOT NULL,
    borough_name  VARCHAR NOT NULL,
    ward_code     VARCHAR,
    ward_name     VARCHAR,
    taxonomy      VARCHAR,
    group_label   VARCHAR NOT NULL,
    offence_label VARCHAR NOT NULL,
    count         BIGINT NOT NULL
);
