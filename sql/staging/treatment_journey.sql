-- relation: staged_treatment_journey
-- grain: batch x line: one treatment journey that was open in the period
-- unit: journeys
-- note: Sensitive. record_key, its sum over the units of the row and the draw are made with the secret; see src/Warehouse/Load/Keys.
--   Their columns go into the sensitive part of a snapshot and are never served; the reference goes nowhere but here.

CREATE TABLE IF NOT EXISTS staged_treatment_journey (
    batch_id             INTEGER NOT NULL,
    line                 INTEGER NOT NULL,
    sender               VARCHAR NOT NULL,
    period               VARCHAR NOT NULL,
    borough              VARCHAR NOT NULL,
    client_reference     VARCHAR NOT NULL,
    ward                 VARCHAR,
    boundary_set         VARCHAR,
    journey_start        DATE NOT NULL,
    discharge_date       DATE,
    discharge_reason     VARCHAR,
    substance_1          VARCHAR NOT NULL,
    substance_2          VARCHAR,
    substance_3          VARCHAR,
    sex                  VARCHAR NOT NULL,
    age_band             VARCHAR NOT NULL,
    ethnicity_group      VARCHAR NOT NULL,
    referral_source      VARCHAR NOT NULL,
    housing_problem      VARCHAR NOT NULL,
    mental_health_need   VARCHAR NOT NULL,
    parent_with_children VARCHAR NOT NULL,
    sender_key           VARCHAR NOT NULL,
    period_start         DATE NOT NULL,
    period_end           DATE NOT NULL,
    record_key           SMALLINT NOT NULL,
    record_key_sum       BIGINT NOT NULL,
    record_draw          DOUBLE NOT NULL
);
