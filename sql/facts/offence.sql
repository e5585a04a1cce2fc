-- set: RecordedOffences
-- entity: RecordedOffence
-- root: offence
-- grain: month x area (ward of one boundary set, or borough) x offence as supplied x source series, for each issue
-- description: Offences recorded by the police, by month, area and offence. Cells without an offence have no row: coverage_offence says
--   which areas and months were received, so that zero and missing can be told apart. Where an issue gives the wards of one boundary
--   set, its figures are also carried over to the wards of the other: such rows are apportioned, and a borough's add up to the same.
-- sensitive: no
-- versioned: yes
-- coverage: coverage_offence
-- vocabulary: offence_of_taxonomy on offence_key
-- key: Id
-- not-additive-over: AreaType, SourceCode, BoundarySet
-- needs: area, month, offence_type, source, offence_cell, offence_issue, offence_withdrawn, offence_apportioned
-- navigation: Area          -> area on area_key
-- navigation: CalendarMonth -> month on month
-- navigation: OffenceType   -> offence_type on offence_key
-- navigation: Source        -> source on source_key
-- navigation: Batch         -> batch on batch_id
-- column: Id                Int64  : Number of the row in this snapshot, in the order month, area, offence.
-- column: Month             Date   : First day of the month.
-- column: Quarter           String from CalendarMonth.quarter : Financial quarter, such as 2022/23 Q4.
-- column: FinancialYear     String from CalendarMonth.financial_year : Financial year, April to March.
-- column: AreaCode          String from Area.area_code : ONS code of the ward or borough.
-- column: AreaName          String from Area.area_name : Name of the area.
-- column: AreaType          String from Area.area_type : ward, borough or pseudo. Wards never add up to their borough: offences without a ward are missing from them.
-- column: BoroughCode       String? from Area.borough_code : Code of the borough.
-- column: BoroughName       String? from Area.borough_name : Name of the borough.
-- column: BoundarySet       String? from Area.boundary_set : Boundary set of a ward: WD2002 or WD2022.
-- column: OffenceGroup      String from OffenceType.offence_group : Conformed group.
-- column: Offence           String from OffenceType.offence : Conformed offence.
-- column: Notifiable        Boolean from OffenceType.notifiable : Whether it is part of the notifiable total.
-- column: IsSeriousViolence String from OffenceType.is_serious_violence : Whether it is on the list of serious violence: yes, proxy, partial or no.
-- column: IsVawg            String from OffenceType.is_vawg : Whether it is of a type of violence against women and girls: yes, proxy, partial or no.
-- column: IsDrugs           String from OffenceType.is_drugs : Whether it is a drug offence: yes, proxy, partial or no.
-- column: IsNeighbourhoodCrime String from OffenceType.is_neighbourhood_crime : Whether it is neighbourhood crime: yes, proxy, partial or no.
-- column: OffenceAsSupplied String : The publisher's own label.
-- column: Count             Int64 additive weighted : Recorded offences.
-- column: GeographyBasis    String : exact: as supplied; apportioned: shared out by the weights of WardBridges.
-- column: Status            String : exact; provisional for the newest month of an issue; estimated where apportioned; incomplete where its file has labels that nobody knows.
-- column: Reason            String? : Why the value is not exact: newest_month, apportioned or unknown_label.
-- column: SourceCode        String from Source.source_code : Series: mps_borough or mps_ward.
-- column: BatchId           Int32  : The batch that it was read from.

-- Current rows first, then month, area, offence: the physical order is the index. The rows are sorted once and numbered as they come. An
-- apportioned row has the offences of all wards that it takes from, and their common weight: count times weight is what it takes.
CREATE TABLE fact_offence AS
WITH issue AS (
    SELECT i.batch_id, i.borough_code, i.month, r.source_key, i.status, i.reason, i.valid_from, i.valid_to
    FROM offence_issue AS i
    JOIN dim_source AS r USING (source_code)
    WHERE i.verdict = 'accepted'),
served AS (
    SELECT
        c.month, c.area_key, c.offence_key, c.offence_as_supplied, i.source_key, c.batch_id, c.count, 1.0::DOUBLE AS weight,
        'exact'::basis_enum AS geography_basis, i.status, i.reason, i.valid_from, i.valid_to
    FROM offence_cell AS c
    JOIN issue AS i ON i.batch_id = c.batch_id AND i.borough_code = c.borough_code AND i.month = c.month
    WHERE c.offence_key IS NOT NULL
    UNION ALL
    FROM offence_apportioned)
SELECT row_number() OVER () AS id, *
FROM (
    FROM served
    ORDER BY valid_to < DATE '9999-12-31', month, area_key, offence_key, offence_as_supplied, source_key, batch_id, geography_basis);

-- What was received: one row for each area, series and month, for each issue; with the fact's flat columns. Beside them:
--   taxonomy (VARCHAR): what offences the issue can tell, see offence_of_taxonomy(taxonomy, offence_key);
--   status (status_enum): as of the rows; withdrawn where the only issue that there was has been withdrawn, and then reason says why:
--   such a month was received, but nothing of it counts, neither as a number nor as zero.
CREATE TABLE coverage_offence AS
WITH issued AS (
    SELECT i.batch_id, i.source_code, p.area_key, i.month, b.taxonomy, 'exact'::basis_enum AS geography_basis, i.status, i.reason, i.valid_from, i.valid_to
    FROM offence_issue AS i
    JOIN issue_area AS p USING (batch_id, borough_code)
    JOIN offence_batch AS b USING (batch_id)
    WHERE i.verdict = 'accepted'
    UNION ALL
    SELECT i.batch_id, i.source_code, p.to_area_key, i.month, b.taxonomy, 'apportioned', greatest(i.status, 'estimated'::status_enum), coalesce(i.reason, 'apportioned'), i.valid_from, i.valid_to
    FROM offence_issue AS i
    JOIN (SELECT DISTINCT batch_id, borough_code, to_area_key FROM issue_bridge) AS p USING (batch_id, borough_code)
    JOIN offence_batch AS b USING (batch_id)
    WHERE i.verdict = 'accepted'
    UNION ALL
    SELECT batch_id, source_code, area_key, month, taxonomy, 'exact', 'withdrawn'::status_enum, reason, issued, DATE '9999-12-31'
    FROM offence_withdrawn)
SELECT
    m.month AS "Month", m.quarter AS "Quarter", m.financial_year AS "FinancialYear",
    d.area_code AS "AreaCode", d.area_name AS "AreaName", d.area_type AS "AreaType",
    d.borough_code AS "BoroughCode", d.borough_name AS "BoroughName", d.boundary_set AS "BoundarySet",
    i.source_code AS "SourceCode",
    i.batch_id AS "BatchId",
    i.geography_basis AS "GeographyBasis",
    i.taxonomy, i.status, i.reason, i.valid_from, i.valid_to
FROM issued AS i
JOIN dim_area AS d ON d.area_key = i.area_key
JOIN dim_month AS m ON m.month = i.month
ORDER BY i.valid_to < DATE '9999-12-31', "Month", "AreaType", "AreaCode";
