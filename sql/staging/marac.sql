-- relation: staged_marac
-- grain: batch x line: one case heard at a MARAC
-- unit: cases
-- note: Sensitive. record_key, its sum over the units of the row and the draw are made with the secret; see src/Warehouse/Load/Keys.
--   Their columns go into the sensitive part of a snapshot and are never served; the reference goes nowhere but here.

CREATE TABLE IF NOT EXISTS staged_marac (
    batch_id                INTEGER NOT NULL,
    line                    INTEGER NOT NULL,
    sender                  VARCHAR NOT NULL,
    period                  VARCHAR NOT NULL,
    borough                 VARCHAR NOT NULL,
    case_reference          VARCHAR NOT NULL,
    ward                    VARCHAR,
    boundary_set            VARCHAR,
    month                   DATE NOT NULL,
    referring_agency        VARCHAR NOT NULL,
    repeat_case             VARCHAR NOT NULL,
    previous_referral_month DATE,
    repeat_definition       VARCHAR NOT NULL,
    children_in_household   BIGINT NOT NULL,
    victim_sex              VARCHAR NOT NULL,
    victim_age_band         VARCHAR NOT NULL,
    ethnicity_group         VARCHAR NOT NULL,
    disability              VARCHAR NOT NULL,
    lgbt                    VARCHAR NOT NULL,
    mental_health_need      VARCHAR NOT NULL,
    alcohol_need            VARCHAR NOT NULL,
    drug_need               VARCHAR NOT NULL,
    harmer_relationship     VARCHAR NOT NULL,
    harmer_sex              VARCHAR NOT NULL,
    harmer_age_band         VARCHAR NOT NULL,
    clares_law_request      VARCHAR NOT NULL,
    sender_key              VARCHAR NOT NULL,
    period_start            DATE NOT NULL,
    period_end              DATE NOT NULL,
    record_key              SMALLINT NOT NULL,
    record_key_sum          BIGINT NOT NULL,
    record_draw             DOUBLE NOT NULL
);
