-- relation: staged_cctv_return
-- grain: batch x line: one incident, or several of a month, ward, type and hour
-- unit: incidents

CREATE TABLE IF NOT EXISTS staged_cctv_return (
    batch_id           INTEGER NOT NULL,
    line               INTEGER NOT NULL,
    sender             VARCHAR NOT NULL,
    period             VARCHAR NOT NULL,
    borough            VARCHAR NOT NULL,
    incident_reference VARCHAR,
    month              DATE NOT NULL,
    ward               VARCHAR,
    boundary_set       VARCHAR,
    incident_type      VARCHAR NOT NULL,
    hour               BIGINT,
    found              VARCHAR,
    incidents          BIGINT NOT NULL,
    sender_key         VARCHAR NOT NULL,
    period_start       DATE NOT NULL,
    period_end         DATE NOT NULL
);
