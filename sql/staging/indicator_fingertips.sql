-- relation: staged_indicator_fingertips
-- grain: batch x record: one value of one indicator for an area, a period and a group
-- unit: as the indicator's name says
-- note: A blank value is null: the publisher has none, or suppressed it; note then says why.

CREATE TABLE IF NOT EXISTS staged_indicator_fingertips (
    batch_id            INTEGER NOT NULL,
    line                INTEGER NOT NULL,
    indicator_id        VARCHAR NOT NULL,
    indicator           VARCHAR NOT NULL,
    area_code           VARCHAR NOT NULL,
    area_name           VARCHAR NOT NULL,
    area_type           VARCHAR NOT NULL,
    sex                 VARCHAR NOT NULL,
    age                 VARCHAR NOT NULL,
    category_type       VARCHAR,
    category            VARCHAR,
    period_label        VARCHAR NOT NULL,
    period_start        DATE NOT NULL,
    period_end          DATE NOT NULL,
    value               DOUBLE,
    lower_95            DOUBLE,
    upper_95            DOUBLE,
    lower_998           DOUBLE,
    upper_998           DOUBLE,
    numerator           DOUBLE,
    denominator         DOUBLE,
    note                VARCHAR,
    trend               VARCHAR,
    compared_to_england VARCHAR
);
