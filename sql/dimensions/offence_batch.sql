-- internal: The batches of recorded offences that contribute, how each lays out its months and areas, and which
--   taxonomy it speaks.
-- needs: batch_in_use

-- A file that names any ward reports wards; its rows without one are then offences without a ward, not borough totals.
CREATE TEMP TABLE offence_batch AS
SELECT
    b.batch_id, b.source_code, b.last_month, b.issued, b.sha256,
    bool_or(nullif(trim(s.ward_code), '') IS NOT NULL) AS by_ward,
    any_value(s.months) AS months,
    any_value(s.taxonomy) AS taxonomy,
    EXISTS (FROM ledger.batch_event AS e WHERE e.batch_id = b.batch_id AND e.action = 'accepted') AS vouched_for
FROM batch_in_use AS b
JOIN ledger.staged_offence_record AS s USING (batch_id)
GROUP BY b.batch_id, b.source_code, b.last_month, b.issued, b.sha256;
