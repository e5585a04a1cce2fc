-- layout: return_cctv_log
-- source: CCTV control room log: return template of our own, see docs/returns/README.md
-- from: incoming
-- into: staged_cctv_return

INSERT INTO staged_cctv_return
SELECT
    getvariable('batch_id'), line, sender, period, borough, incident_reference, month, ward, boundary_set,
    incident_type, hour, found, incidents, sender_key, period_start, period_end
FROM incoming;
