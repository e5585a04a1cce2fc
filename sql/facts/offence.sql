-- set: RecordedOffences
-- entity: RecordedOffence
-- root: offence
-- grain: month x area (ward as supplied, or borough) x offence as supplied x source series, for each issue
-- description: Offences recorded by the Metropolitan Police, by month, area and offence. Cells without an offence have no row:
--   coverage_offence says which areas and months were received, so that zero and missing can be told apart.
-- sensitive: no
-- versioned: yes
-- coverage: coverage_offence
-- key: Id
-- not-additive-over: AreaType, SourceCode, BoundarySet
-- needs: area, month, offence_type, source, offence_cell, offence_issue, offence_withdrawn
-- navigation: Area          -> area on area_key
-- navigation: CalendarMonth -> month on month
-- navigation: OffenceType   -> offence_type on offence_key
-- navigation: Source        -> source on source_key
-- navigation: Batch         -> batch on batch_id
-- column: Id                Int64  : Number of the row in this snapshot, in the order month, area, offence.
-- column: Month             Date   : First day of the month.
-- column: Quarter           String from CalendarMonth.quarter : Financial quarter, such as 2022/23 Q4.
-- column: FinancialYear     String from CalendarMonth.financial_year : Financial year, April to March.
-- column: AreaCode          String from Area.area_code : ONS code of the ward or borough, as the publisher supplied it.
-- column: AreaName          String from Area.area_name : Name of the area.
-- column: AreaType          String from Area.area_type : ward, borough or pseudo. Wards never add up to their borough: offences without a ward are missing from them.
-- column: BoroughCode       String? from Area.borough_code : Code of the borough.
-- column: BoroughName       String? from Area.borough_name : Name of the borough.
-- column: BoundarySet       String? from Area.boundary_set : Boundary set of a ward: WD2002 or WD2022.
-- column: OffenceGroup      String from OffenceType.offence_group : Conformed group.
-- column: Offence           String from OffenceType.offence : Conformed offence.
-- column: OffenceAsSupplied String : The publisher's own label.
-- column: Count             Int64 additive : Recorded offences.
-- column: Status            String : exact; provisional for the newest month of an issue; incomplete where its file has labels that nobody knows.
-- column: Reason            String? : Why the value is not exact: newest_month or unknown_label.
-- column: SourceCode        String from Source.source_code : Series: mps_borough or mps_ward.
-- column: BatchId           Int32  : The batch that it was read from.

-- Current rows first, then month, area, offence: the physical order is the index.
CREATE TABLE fact_offence AS
SELECT
    row_number() OVER (ORDER BY i.valid_to < DATE '9999-12-31', c.month, c.area_key, c.offence_key, c.offence_as_supplied, r.source_key, c.batch_id) AS id,
    c.month, c.area_key, c.offence_key, c.offence_as_supplied, r.source_key, c.batch_id, c.count,
    i.status, i.reason,
    i.valid_from, i.valid_to
FROM offence_cell AS c
JOIN offence_issue AS i ON i.batch_id = c.batch_id AND i.borough_code = c.borough_code AND i.month = c.month AND i.verdict = 'accepted'
JOIN dim_source AS r ON r.source_code = i.source_code
WHERE c.offence_key IS NOT NULL
ORDER BY id;

-- What was received: one row for each area, series and month, for each issue; with the fact's flat columns. Beside them:
--   taxonomy (VARCHAR): what offences the issue can tell, see offence_of_taxonomy(taxonomy, offence_key);
--   status (status_enum): as of the rows; withdrawn where the only issue that there was has been withdrawn, and then reason says why:
--   such a month was received, but nothing of it counts, neither as a number nor as zero.
CREATE TABLE coverage_offence AS
WITH issued AS (
    SELECT i.batch_id, i.source_code, p.area_key, i.month, b.taxonomy, i.status, i.reason, i.valid_from, i.valid_to
    FROM offence_issue AS i
    JOIN issue_area AS p USING (batch_id, borough_code)
    JOIN offence_batch AS b USING (batch_id)
    WHERE i.verdict = 'accepted'
    UNION ALL
    SELECT batch_id, source_code, area_key, month, taxonomy, 'withdrawn', reason, issued, DATE '9999-12-31'
    FROM offence_withdrawn)
SELECT
    m.month AS "Month", m.quarter AS "Quarter", m.financial_year AS "FinancialYear",
    d.area_code AS "AreaCode", d.area_name AS "AreaName", d.area_type AS "AreaType",
    d.borough_code AS "BoroughCode", d.borough_name AS "BoroughName", d.boundary_set AS "BoundarySet",
    i.source_code AS "SourceCode",
    i.batch_id AS "BatchId",
    i.taxonomy, i.status, i.reason, i.valid_from, i.valid_to
FROM issued AS i
JOIN dim_area AS d ON d.area_key = i.area_key
JOIN dim_month AS m ON m.month = i.month
ORDER BY i.valid_to < DATE '9999-12-31', "Month", "AreaType", "AreaCode";
