-- set: DataItems
-- entity: DataItem
-- root: dataItems
-- grain: one item of data that the assessments need
-- description: Who owes what: each item with its owner, the agreement under which it comes, how often, what was received last and what
--   is next. The words of the data collection table of 28 April 2023 stand beside the fourteen items that it names.
-- sensitive: no
-- versioned: no
-- key: Item
-- needs: macros, batch_in_use
-- column: Item               String  : What is needed.
-- column: Owner              String  : Who has it.
-- column: Agreement          String  : Under which licence, contract or agreement it comes, or that there is none yet.
-- column: IsOpen             String  : Whether anybody may have it: yes, in part or no.
-- column: Rhythm             String  : How often it comes.
-- column: SourceCodes        String  : Series that it is filled from.
-- column: ReportedAs         String? : What the column Source of the indicator return says, for an item that comes that way.
-- column: LastPeriod         Date?   : Last day of the period that was received last.
-- column: LastReceived       Date?   : Day on which it was loaded; not said for sensitive returns.
-- column: Due                Date?   : Day by which the next period should be here; null before the first one, and where nothing is regular.
-- column: Status             String  : received, partly (not all of its series), late, not yet loaded (open, and nobody has), asked, not yet asked or refused.
-- column: NextAction         String  : What to do next.
-- column: PaperPosition      Int32?  : Place in the table of 28 April 2023.
-- column: PaperDescription   String? : Its description there.
-- column: PaperSource        String? : Its source there.
-- column: PaperOpenDataSet   String? : What the column Open Data Set prints.
-- column: PaperCollected     String? : What the column Collected prints.

-- Only those of the home borough; another home writes its own.
CREATE TEMP TABLE item_listed AS
SELECT
    *,
    string_split(filled_from, ';') AS series,
    CASE rhythm WHEN 'monthly' THEN 1 WHEN 'quarterly' THEN 3 WHEN 'yearly' THEN 12 WHEN 'every ten years' THEN 120 END AS months
FROM seed_csv('reference/data_items.csv')
WHERE EXISTS (FROM seed_csv('manifest.csv') WHERE file = 'reference/data_items.csv' AND borough = getvariable('home_borough'));

-- What came last of each series. What seed holds of the population was received with the project.
CREATE TEMP TABLE series_received AS
SELECT b.source_code, max(last_day(b.last_month)) AS last_period, max(CASE WHEN NOT l.sensitive THEN l.loaded_at::DATE END) AS last_received
FROM batch_in_use AS b
JOIN ledger.batch AS l USING (batch_id)
GROUP BY b.source_code
UNION ALL
SELECT source_code, max(reference_date)::DATE, max(issued)::DATE
FROM seed_csv('reference/population.csv')
WHERE source_code NOT IN (SELECT source_code FROM batch_in_use)
GROUP BY source_code;

-- What came last in the indicator return, which many send, by what its column Source says.
CREATE TEMP TABLE reported_received AS
SELECT i.item, max(s.period_end) AS last_period, max(l.loaded_at::DATE) AS last_received
FROM item_listed AS i
JOIN ledger.staged_indicator_return AS s ON contains(label_key(s.source), label_key(i.reported_as))
JOIN batch_in_use AS b USING (batch_id)
JOIN ledger.batch AS l USING (batch_id)
GROUP BY i.item;

CREATE TABLE dim_data_item AS
WITH wanted AS (
    SELECT item, unnest(series) AS source_code
    FROM item_listed
    WHERE reported_as IS NULL),
had AS (
    SELECT w.item, max(r.last_period) AS last_period, max(r.last_received) AS last_received, count(r.source_code) AS received, count(*) AS wanted
    FROM wanted AS w
    LEFT JOIN series_received AS r USING (source_code)
    GROUP BY w.item
    UNION ALL
    SELECT item, last_period, last_received, 1, 1
    FROM reported_received),
dated AS (
    SELECT i.*, h.last_period, h.last_received, coalesce(h.received, 0) AS received, coalesce(h.wanted, 1) AS wanted,
        (last_day(h.last_period + to_months(i.months)) + to_days(i.days_after::INTEGER))::DATE AS due
    FROM item_listed AS i
    LEFT JOIN had AS h USING (item))
SELECT
    item, owner, agreement, "open" AS is_open, rhythm,
    replace(filled_from, ';', ', ') AS source_codes,
    reported_as, last_period, last_received, due,
    CASE
        WHEN request = 'refused' THEN 'refused'
        WHEN received = 0 THEN CASE request WHEN 'open' THEN 'not yet loaded' WHEN 'not asked' THEN 'not yet asked' ELSE 'asked' END
        WHEN due < today() THEN 'late'
        WHEN received < wanted THEN 'partly'
        ELSE 'received'
    END AS status,
    next_action,
    paper_position::INTEGER AS paper_position,
    paper_description, paper_source, paper_open AS paper_open_data_set, paper_collected
FROM dated
ORDER BY paper_position NULLS LAST, item;
