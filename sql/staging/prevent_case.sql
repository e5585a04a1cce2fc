-- relation: staged_prevent_case
-- grain: batch x line: one referral
-- unit: referrals
-- note: Sensitive. record_key, its sum over the units of the row and the draw are made with the secret; see src/Warehouse/Load/Keys.
--   Their columns go into the sensitive part of a snapshot and are never served; the reference goes nowhere but here.

CREATE TABLE IF NOT EXISTS staged_prevent_case (
    batch_id        INTEGER NOT NULL,
    line            INTEGER NOT NULL,
    sender          VARCHAR NOT NULL,
    period          VARCHAR NOT NULL,
    borough         VARCHAR NOT NULL,
    case_reference  VARCHAR NOT NULL,
    ward            VARCHAR,
    boundary_set    VARCHAR,
    month           DATE NOT NULL,
    age_group       VARCHAR NOT NULL,
    gender          VARCHAR NOT NULL,
    ideology        VARCHAR NOT NULL,
    referral_source VARCHAR NOT NULL,
    outcome         VARCHAR NOT NULL,
    sender_key      VARCHAR NOT NULL,
    period_start    DATE NOT NULL,
    period_end      DATE NOT NULL,
    record_key      SMALLINT NOT NULL,
    record_key_sum  BIGINT NOT NULL,
    record_draw     DOUBLE NOT NULL
);
