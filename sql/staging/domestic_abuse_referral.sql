-- relation: staged_domestic_abuse_referral
-- grain: batch x line: one referral to a service
-- unit: referrals
-- note: Sensitive. record_key, its sum over the units of the row and the draw are made with the secret; see src/Warehouse/Load/Keys.
--   Their columns go into the sensitive part of a snapshot and are never served; the reference goes nowhere but here.

CREATE TABLE IF NOT EXISTS staged_domestic_abuse_referral (
    batch_id              INTEGER NOT NULL,
    line                  INTEGER NOT NULL,
    sender                VARCHAR NOT NULL,
    period                VARCHAR NOT NULL,
    borough               VARCHAR NOT NULL,
    case_reference        VARCHAR NOT NULL,
    ward                  VARCHAR,
    boundary_set          VARCHAR,
    month                 DATE NOT NULL,
    service               VARCHAR NOT NULL,
    referral_source       VARCHAR NOT NULL,
    risk_level            VARCHAR NOT NULL,
    outcome               VARCHAR NOT NULL,
    declined_reason       VARCHAR,
    children_in_household BIGINT NOT NULL,
    sex                   VARCHAR NOT NULL,
    age_band              VARCHAR NOT NULL,
    ethnicity_group       VARCHAR NOT NULL,
    disability            VARCHAR NOT NULL,
    lgbt                  VARCHAR NOT NULL,
    no_recourse           VARCHAR NOT NULL,
    sender_key            VARCHAR NOT NULL,
    period_start          DATE NOT NULL,
    period_end            DATE NOT NULL,
    record_key            SMALLINT NOT NULL,
    record_key_sum        BIGINT NOT NULL,
    record_draw           DOUBLE NOT NULL
);
