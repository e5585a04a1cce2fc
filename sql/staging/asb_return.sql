-- relation: staged_asb_return
-- grain: batch x line: uses of one power in a month and area
-- unit: uses of a power

CREATE TABLE IF NOT EXISTS staged_asb_return (
    batch_id     INTEGER NOT NULL,
    line         INTEGER NOT NULL,
    sender       VARCHAR NOT NULL,
    period       VARCHAR NOT NULL,
    borough      VARCHAR NOT NULL,
    month        DATE NOT NULL,
    ward         VARCHAR,
    boundary_set VARCHAR,
    power        VARCHAR NOT NULL,
    outcome      VARCHAR,
    uses         BIGINT NOT NULL,
    sender_key   VARCHAR NOT NULL,
    period_start DATE NOT NULL,
    period_end   DATE NOT NULL
);
