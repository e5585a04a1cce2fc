-- relation: staged_indicator_return
-- grain: batch x line: one number of a place and period
-- unit: as the row says

CREATE TABLE IF NOT EXISTS staged_indicator_return (
    batch_id     INTEGER NOT NULL,
    line         INTEGER NOT NULL,
    sender       VARCHAR NOT NULL,
    period       VARCHAR NOT NULL,
    borough      VARCHAR NOT NULL,
    indicator    VARCHAR NOT NULL,
    breakdown    VARCHAR,
    group_label  VARCHAR,
    area_type    VARCHAR NOT NULL,
    area         VARCHAR NOT NULL,
    figure_kind  VARCHAR NOT NULL,
    value        DOUBLE,
    numerator    DOUBLE,
    denominator  DOUBLE,
    unit         VARCHAR NOT NULL,
    lower        DOUBLE,
    upper        DOUBLE,
    polarity     VARCHAR,
    source       VARCHAR NOT NULL,
    note         VARCHAR,
    sender_key   VARCHAR NOT NULL,
    period_start DATE NOT NULL,
    period_end   DATE NOT NULL
);
