-- relation: staged_survey_pas
-- grain: batch x line: one borough, measure and quarter of the Public Attitude Survey
-- unit: shares from 0 to 1; london_share is the figure of the Metropolitan Police that the file repeats in every borough's row
-- note: period_end is the last day of the quarter; the shares are those of the twelve months up to it, which the file does not say.

CREATE TABLE IF NOT EXISTS staged_survey_pas (
    batch_id     INTEGER NOT NULL,
    line         INTEGER NOT NULL,
    survey       VARCHAR NOT NULL,
    borough_name VARCHAR NOT NULL,
    question     VARCHAR NOT NULL,
    period_end   DATE NOT NULL,
    share        DOUBLE,
    london_share DOUBLE
);
