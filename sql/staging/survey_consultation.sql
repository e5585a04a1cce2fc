-- relation: staged_survey_consultation
-- grain: batch x line: one answer of one respondent
-- unit: answers

CREATE TABLE IF NOT EXISTS staged_survey_consultation (
    batch_id            INTEGER NOT NULL,
    line                INTEGER NOT NULL,
    sender              VARCHAR NOT NULL,
    period              VARCHAR NOT NULL,
    borough             VARCHAR NOT NULL,
    survey              VARCHAR NOT NULL,
    response_reference  VARCHAR NOT NULL,
    question            VARCHAR NOT NULL,
    answer              VARCHAR NOT NULL,
    ward                VARCHAR,
    boundary_set        VARCHAR,
    respondent_sex      VARCHAR,
    respondent_age_band VARCHAR,
    sender_key          VARCHAR NOT NULL,
    period_start        DATE NOT NULL,
    period_end          DATE NOT NULL
);
