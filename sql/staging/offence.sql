-- relation: staged_offence
-- grain: batch x line x month: one row per cell of the file, zeros included
-- unit: recorded offences
-- note: Names, codes and labels as the publisher supplied them. ward_code and ward_name are null where a file is by borough.
--   The rows are kept as they came, one per line with its months and counts side by side: a tenth of the space, and a
--   tenth of the time to book a file; staged_offence unfolds them.

CREATE TABLE IF NOT EXISTS staged_offence_record (
    batch_id      INTEGER NOT NULL,
    line          INTEGER NOT NULL,
    borough_name  VARCHAR NOT NULL,
    ward_code     VARCHAR,
    ward_name     VARCHAR,
    taxonomy      VARCHAR,
    group_label   VARCHAR NOT NULL,
    offence_label VARCHAR NOT NULL,
    months        DATE[] NOT NULL,
    counts        BIGINT[] NOT NULL
);

CREATE OR REPLACE VIEW staged_offence AS
SELECT batch_id, line, unnest(months) AS month, borough_name, ward_code, ward_name, taxonomy, group_label, offence_label, unnest(counts) AS count
FROM staged_offence_record;
