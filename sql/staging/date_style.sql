-- vocabulary: how a file writes its days: ymd, dmy or mdy
-- result: one row, one column; null where no day of the file is above 12, so that nobody can tell
-- note: Told from the whole file and never row by row. A row that does not fit is rejected afterwards.

WITH part AS (
    SELECT
        regexp_matches(day, '^[0-9]{4}-[0-9]{2}-[0-9]{2}') AS iso,
        TRY_CAST(regexp_extract(day, '^([0-9]{1,2})[/.-]([0-9]{1,2})[/.-][0-9]{4}$', 1) AS INTEGER) AS first,
        TRY_CAST(regexp_extract(day, '^([0-9]{1,2})[/.-]([0-9]{1,2})[/.-][0-9]{4}$', 2) AS INTEGER) AS second
    FROM incoming_record
),
fit AS (
    SELECT count(*) FILTER (iso) AS ymd, count(*) FILTER (first > 12) AS dmy, count(*) FILTER (second > 12) AS mdy
    FROM part
)
SELECT CASE greatest(ymd, dmy, mdy) WHEN 0 THEN NULL WHEN ymd THEN 'ymd' WHEN dmy THEN 'dmy' ELSE 'mdy' END
FROM fit;
