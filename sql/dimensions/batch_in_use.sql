-- internal: The batches that contribute: neither held nor withdrawn.

-- A file that names any ward reports wards; its rows without one are then offences without a ward, not borough totals.
CREATE TEMP TABLE batch_in_use AS
SELECT
    b.batch_id, b.source_code, b.last_month, b.issued, b.sha256,
    bool_or(nullif(trim(s.ward_code), '') IS NOT NULL) AS by_ward,
    any_value(s.months) AS months,
    EXISTS (FROM ledger.batch_event AS e WHERE e.batch_id = b.batch_id AND e.action = 'accepted') AS vouched_for
FROM ledger.batch AS b
JOIN ledger.staged_offence_record AS s USING (batch_id)
WHERE b.state = 'current'
GROUP BY b.batch_id, b.source_code, b.last_month, b.issued, b.sha256;
