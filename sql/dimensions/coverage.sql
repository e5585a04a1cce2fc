-- set: Coverage
-- entity: CoveredPeriod
-- root: coverage
-- grain: one period of one area, from one series of one fact; a held or withdrawn batch whose areas nobody has read is one row
-- description: What has been received and what has not: areas by periods. Of a series that comes in a rhythm, a period between the
--   first and the last one that were received, and itself not received, is missing. Sensitive facts are not here: what they cover
--   would give their counts away.
-- sensitive: no
-- versioned: no
-- key: Id
-- needs: facts
-- column: Id           Int64   : Number of the row in this snapshot, in the order fact, series, area, period.
-- column: Fact         String? : Stem of the fact, such as offence; null for a held or withdrawn batch of a series that is in no fact.
-- column: SourceCode   String  : Series.
-- column: AreaCode     String? : ONS code of the area; null for a batch of which no area is served.
-- column: AreaName     String? : Name of the area.
-- column: AreaType     String? : ward, borough, bcu, london, national or pseudo.
-- column: BoroughCode  String? : Code of the borough.
-- column: BoroughName  String? : Name of the borough.
-- column: BoundarySet  String? : Boundary set of a ward.
-- column: PeriodType   String  : month, roll3, quarter, roll12, fytd, fin_year, cal_year or other.
-- column: PeriodStart  Date?   : First day.
-- column: PeriodEnd    Date?   : Last day.
-- column: State        String  : present, provisional (may still be revised), partial (not all of it), missing, held or withdrawn.
-- column: BatchId      Int32?  : The batch that it came with.

-- Every table coverage_STEM of the snapshot takes part, so that a new fact is in it by making its own. The one of offences is by month.
SET VARIABLE coverage_parts = (
    SELECT string_agg(printf(
        'SELECT ''%s'' AS fact, "SourceCode", "AreaCode", "AreaName", "AreaType", "BoroughCode", "BoroughName", "BoundarySet", %s, "BatchId", status FROM %s WHERE valid_to = DATE ''9999-12-31''',
        replace(table_name, 'coverage_', ''),
        CASE WHEN by_month THEN '''month'' AS "PeriodType", "Month" AS "PeriodStart", last_day("Month") AS "PeriodEnd"' ELSE '"PeriodType", "PeriodStart", "PeriodEnd"' END,
        table_name), ' UNION ALL BY NAME ')
    FROM (
        SELECT table_name, bool_or(column_name = 'Month') AND NOT bool_or(column_name = 'PeriodStart') AS by_month
        FROM duckdb_columns()
        WHERE database_name = current_database() AND NOT internal AND starts_with(table_name, 'coverage_')
        GROUP BY table_name));

CREATE TEMP TABLE period_received AS
SELECT
    * EXCLUDE (status),
    CASE status WHEN 'provisional' THEN 'provisional' WHEN 'incomplete' THEN 'partial' WHEN 'withdrawn' THEN 'withdrawn' ELSE 'present' END AS state
FROM query(getvariable('coverage_parts'));

-- What lies between two periods that were received and was not received itself. Papers print what they print: nothing of them is
-- missing.
CREATE TEMP TABLE period_missing AS
WITH step AS (
    SELECT * FROM (VALUES ('month', 1), ('quarter', 3), ('fin_year', 12), ('cal_year', 12)) AS s(period_type, months)),
gap AS (
    SELECT r.*, s.months, lead("PeriodStart") OVER (
        PARTITION BY fact, "SourceCode", "AreaCode", "AreaType", "BoroughCode", "PeriodType" ORDER BY "PeriodStart") AS next_start
    FROM (SELECT DISTINCT * EXCLUDE (state, "BatchId") FROM period_received) AS r
    JOIN step AS s ON s.period_type = r."PeriodType"
    JOIN dim_source AS d ON d.source_code = r."SourceCode" AND d.frequency <> 'none')
SELECT
    * EXCLUDE (months, next_start, "PeriodStart", "PeriodEnd"),
    missed::DATE AS "PeriodStart",
    (missed + to_months(months))::DATE - 1 AS "PeriodEnd",
    'missing' AS state
FROM (
    SELECT *, unnest(generate_series(("PeriodStart" + to_months(months))::TIMESTAMP, next_start - INTERVAL 1 DAY, to_months(months))) AS missed
    FROM gap
    WHERE next_start > "PeriodStart" + to_months(months));

CREATE TABLE dim_coverage AS
WITH refused AS (
    SELECT
        f.fact,
        b.source_code AS "SourceCode",
        'other' AS "PeriodType",
        b.first_month AS "PeriodStart",
        last_day(b.last_month) AS "PeriodEnd",
        b.batch_id AS "BatchId",
        b.state
    FROM ledger.batch AS b
    LEFT JOIN (SELECT DISTINCT fact, "SourceCode" FROM period_received) AS f ON f."SourceCode" = b.source_code
    WHERE b.state IN ('held', 'withdrawn') AND NOT b.sensitive AND NOT EXISTS (SELECT 1 FROM period_received AS r WHERE r."BatchId" = b.batch_id)),
everything AS (
    FROM period_received
    UNION ALL BY NAME
    FROM period_missing
    UNION ALL BY NAME
    FROM refused)
SELECT
    row_number() OVER (ORDER BY fact, "SourceCode", "AreaType", "AreaCode", "BoroughCode", "PeriodType", "PeriodStart", "BatchId") AS id,
    fact,
    "SourceCode" AS source_code,
    "AreaCode" AS area_code, "AreaName" AS area_name, "AreaType" AS area_type,
    "BoroughCode" AS borough_code, "BoroughName" AS borough_name, "BoundarySet" AS boundary_set,
    "PeriodType" AS period_type, "PeriodStart" AS period_start, "PeriodEnd" AS period_end,
    state, "BatchId" AS batch_id
FROM everything
ORDER BY id;
