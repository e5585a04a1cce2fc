-- relation: batch, batch_event, reject, rejected_record, batch_header, notice, record_key_secret
-- grain: a loaded file; a step in its life; a refused value of a record; a refused record; a file with refused records;
--   something noticed about a file; the secret that record keys are made with, by its identifier, none before the first
--   sensitive return
-- note: Rows of batch are never deleted and their numbers never used again. Nothing of a sensitive batch, not even its
--   name or how many rows it has, goes into an open snapshot.

CREATE TABLE IF NOT EXISTS batch (
    batch_id        INTEGER PRIMARY KEY,
    source_code     VARCHAR NOT NULL,
    layout          VARCHAR NOT NULL,
    file_name       VARCHAR NOT NULL,
    sha256          VARCHAR NOT NULL,
    bytes           BIGINT NOT NULL,
    rows_read       BIGINT NOT NULL,
    rows_staged     BIGINT NOT NULL,
    rows_rejected   BIGINT NOT NULL,
    first_month     DATE,
    last_month      DATE,
    issued          DATE NOT NULL,
    issued_inferred BOOLEAN NOT NULL,
    loaded_at       TIMESTAMPTZ NOT NULL,
    state           VARCHAR NOT NULL CHECK (state IN ('current', 'held', 'withdrawn')),
    reason          VARCHAR,
    synthetic       BOOLEAN NOT NULL,
    sensitive       BOOLEAN DEFAULT false,
    loader_version  VARCHAR
);

-- A ledger from before there were sensitive batches has none, and does not know which version loaded a file.
ALTER TABLE batch ADD COLUMN IF NOT EXISTS sensitive BOOLEAN DEFAULT false;
ALTER TABLE batch ADD COLUMN IF NOT EXISTS loader_version VARCHAR;

CREATE TABLE IF NOT EXISTS batch_event (
    batch_id INTEGER NOT NULL,
    "at"     TIMESTAMPTZ NOT NULL,
    who      VARCHAR NOT NULL,
    action   VARCHAR NOT NULL,
    reason   VARCHAR
);

CREATE TABLE IF NOT EXISTS reject (
    batch_id    INTEGER NOT NULL,
    file_name   VARCHAR NOT NULL,
    line        INTEGER NOT NULL,
    column_name VARCHAR,
    value       VARCHAR,
    code        VARCHAR NOT NULL,
    reason      VARCHAR NOT NULL
);

CREATE TABLE IF NOT EXISTS notice (
    batch_id INTEGER NOT NULL,
    code     VARCHAR NOT NULL,
    subject  VARCHAR NOT NULL,
    message  VARCHAR NOT NULL
);

CREATE TABLE IF NOT EXISTS record_key_secret (
    identifier VARCHAR NOT NULL
);

-- A refused record as it is in its file, its fields as a JSON array; null where it is too long to be kept, or about a person.
-- closed_at is when a mended version of it was taken in: the reasons in reject stay as they were.
CREATE TABLE IF NOT EXISTS rejected_record (
    batch_id  INTEGER NOT NULL,
    line      INTEGER NOT NULL,
    record    VARCHAR,
    closed_at TIMESTAMPTZ
);

-- What refused records are mended with: the column names of their file as a JSON array, and the vocabulary that it speaks.
CREATE TABLE IF NOT EXISTS batch_header (
    batch_id   INTEGER NOT NULL,
    names      VARCHAR NOT NULL,
    vocabulary VARCHAR
);

-- Refusals that are still open, with their place in the order in which they were found.
CREATE OR REPLACE VIEW open_reject AS
SELECT *, rowid AS place
FROM reject
WHERE NOT EXISTS (
    FROM rejected_record AS r
    WHERE r.batch_id = reject.batch_id AND r.line = reject.line AND r.closed_at IS NOT NULL);
