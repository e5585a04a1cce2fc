-- relation: return_unit, return_row
-- grain: batch x sender x period x borough: what a return is about, and so what it replaces; batch x row: the rows of a return
--   by the name that tells them apart, with a fingerprint of what they say
-- note: A return replaces what its sender sent for the same period, whole; sender_key is how senders are compared. nil is true
--   where there was nothing to report. The names of rows in sensitive returns are case references: they stay in the ledger.

CREATE TABLE IF NOT EXISTS return_unit (
    batch_id     INTEGER NOT NULL,
    layout       VARCHAR NOT NULL,
    sender_key   VARCHAR NOT NULL,
    sender       VARCHAR NOT NULL,
    borough      VARCHAR NOT NULL,
    period       VARCHAR NOT NULL,
    period_start DATE NOT NULL,
    period_end   DATE NOT NULL,
    nil          BOOLEAN NOT NULL
);

CREATE TABLE IF NOT EXISTS return_row (
    batch_id     INTEGER NOT NULL,
    sender_key   VARCHAR NOT NULL,
    period_start DATE NOT NULL,
    period_end   DATE NOT NULL,
    row_label    VARCHAR NOT NULL,
    fingerprint  VARCHAR NOT NULL
);

-- 'Hammersmith & Fulham' and 'Hammersmith and Fulham' are one place.
CREATE OR REPLACE MACRO place_key(name) AS replace(label_key(name), '&', 'AND');
