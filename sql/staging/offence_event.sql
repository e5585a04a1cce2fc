-- relation: staged_offence_event
-- grain: batch x line: one recorded offence
-- unit: offences
-- note: Sensitive. record_key, its sum over the units of the row and the draw are made with the secret; see src/Warehouse/Load/Keys.
--   Their columns go into the sensitive part of a snapshot and are never served; the reference goes nowhere but here.

CREATE TABLE IF NOT EXISTS staged_offence_event (
    batch_id        INTEGER NOT NULL,
    line            INTEGER NOT NULL,
    sender          VARCHAR NOT NULL,
    period          VARCHAR NOT NULL,
    borough         VARCHAR NOT NULL,
    event_reference VARCHAR NOT NULL,
    ward            VARCHAR,
    boundary_set    VARCHAR,
    month           DATE NOT NULL,
    offence_code    VARCHAR NOT NULL,
    victim_sex      VARCHAR NOT NULL,
    victim_age_band VARCHAR NOT NULL,
    domestic_abuse  VARCHAR NOT NULL,
    knife_used      VARCHAR NOT NULL,
    knife_injury    VARCHAR NOT NULL,
    place_type      VARCHAR NOT NULL,
    time_band       VARCHAR NOT NULL,
    sender_key      VARCHAR NOT NULL,
    period_start    DATE NOT NULL,
    period_end      DATE NOT NULL,
    record_key      SMALLINT NOT NULL,
    record_key_sum  BIGINT NOT NULL,
    record_draw     DOUBLE NOT NULL
);
