-- internal: The batches that contribute, of every layout: neither held nor withdrawn.

CREATE TEMP TABLE batch_in_use AS
SELECT batch_id, source_code, layout, first_month, last_month, issued, sha256
FROM ledger.batch
WHERE state = 'current';

-- Each fact adds the batches of which some row is current. What no fact adds has been superseded.
CREATE TEMP TABLE batch_served (batch_id INTEGER);
