-- check: what a return changes of what the same sender sent for the same period
-- note: Told, not judged: which rows are new, which say something else, and which are no longer there.

WITH mine AS (
    SELECT sender_key, period_start, period_end, min(sender) AS sender, min(period) AS period
    FROM (
        SELECT sender_key, period_start, period_end, sender, period FROM incoming
        UNION ALL
        SELECT sender_key, period_start, period_end, sender, period FROM return_unit WHERE batch_id = getvariable('batch_id'))
    GROUP BY ALL
),
before AS (
    SELECT m.*, b.batch_id, b.issued, (b.issued, b.sha256) > (getvariable('issued')::DATE, getvariable('sha256')) AS stays
    FROM mine AS m
    JOIN return_unit AS u USING (sender_key, period_start, period_end)
    JOIN batch AS b ON b.batch_id = u.batch_id AND b.state = 'current'
    WHERE u.layout = getvariable('layout') AND u.batch_id <> getvariable('batch_id')
    QUALIFY row_number() OVER (PARTITION BY m.sender_key, m.period_start, m.period_end ORDER BY b.issued DESC, b.sha256 DESC) = 1
),
old_row AS (
    SELECT r.sender_key, r.period_start, r.period_end, r.row_label, r.fingerprint
    FROM return_row AS r
    JOIN before AS b USING (batch_id, sender_key, period_start, period_end)
),
new_row AS (
    SELECT sender_key, period_start, period_end, row_label, md5(r::VARCHAR) AS fingerprint
    FROM (SELECT * REPLACE (0 AS line) FROM incoming) AS r
    WHERE (sender_key, period_start, period_end) IN (SELECT (sender_key, period_start, period_end) FROM before)
),
compared AS (
    SELECT
        sender_key, period_start, period_end,
        count(*) FILTER (o.fingerprint IS NULL) AS added,
        count(*) FILTER (o.fingerprint <> n.fingerprint) AS changed,
        count(*) FILTER (o.fingerprint = n.fingerprint) AS same,
        count(*) FILTER (n.fingerprint IS NULL) AS gone,
        list(row_label ORDER BY row_label) FILTER (n.fingerprint IS NULL) AS missing
    FROM old_row AS o
    FULL JOIN new_row AS n USING (sender_key, period_start, period_end, row_label)
    GROUP BY ALL
)
SELECT
    'notice' AS verdict,
    CASE WHEN b.stays THEN 'newer_return' ELSE 'replaces_return' END AS code,
    format('{}, {}', b.sender, b.period) AS subject,
    CASE WHEN b.stays
        THEN format('Batch {} stays in use for {}, {}: it was sent on {}, {}. Where this file is the newer one, withdraw that batch, or load this one with the right --issued.',
            b.batch_id, b.sender, b.period, strftime(b.issued, '%Y-%m-%d'), CASE WHEN b.issued = getvariable('issued')::DATE THEN 'the same day' ELSE 'later' END)
        ELSE format('It replaces batch {} of {}, {}: {} new, {} changed, {} as before, {} disappeared{}{}.',
            b.batch_id, b.sender, b.period, coalesce(c.added, 0), coalesce(c.changed, 0), coalesce(c.same, 0), coalesce(c.gone, 0),
            CASE WHEN c.gone > 0 THEN ': ' || list_aggregate(c.missing[1:20], 'string_agg', ', ') ELSE '' END,
            CASE WHEN c.gone > 20 THEN format(' and {} more', c.gone - 20) ELSE '' END)
    END AS message,
    NULL AS line,
    NULL AS column_name,
    NULL AS value
FROM before AS b
LEFT JOIN compared AS c USING (sender_key, period_start, period_end)
ORDER BY subject;
