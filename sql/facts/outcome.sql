-- set: CrimeOutcomes
-- entity: CrimeOutcome
-- root: crimeOutcome
-- grain: month of the outcome x area (borough, or ward of one boundary set) x force x outcome type
-- description: What came of crimes, by the month in which it did. A crime may have several outcomes, each is counted: outcomes of a month
--   are no share of the crimes of that month.
-- sensitive: no
-- versioned: yes
-- coverage: coverage_outcome
-- key: Id
-- not-additive-over: AreaType, BoundarySet
-- needs: police_issue, month, source
-- navigation: Area          -> area on area_key
-- navigation: CalendarMonth -> month on month
-- navigation: Source        -> source on source_key
-- navigation: Batch         -> batch on batch_id
-- column: Id                Int64  : Number of the row in this snapshot, in the order month, area.
-- column: Month             Date   : First day of the month of the outcome.
-- column: Quarter           String from CalendarMonth.quarter : Financial quarter, such as 2022/23 Q4.
-- column: FinancialYear     String from CalendarMonth.financial_year : Financial year, April to March.
-- column: AreaCode          String from Area.area_code : ONS code of the ward or borough.
-- column: AreaName          String from Area.area_name : Name of the area.
-- column: AreaType          String from Area.area_type : ward, borough or pseudo: without a ward, or outside of London.
-- column: BoroughCode       String? from Area.borough_code : Code of the borough.
-- column: BoroughName       String? from Area.borough_name : Name of the borough.
-- column: BoundarySet       String? from Area.boundary_set : Boundary set of a ward: WD2002 or WD2022.
-- column: Force             String : Force within whose area the crime falls.
-- column: OutcomeType       String : Such as Investigation complete; no suspect identified.
-- column: Count             Int64 additive : Outcomes of crimes.
-- column: GeographyBasis    String : exact: by the point, which the publisher moves to the middle of a street; best_fit: by the LSOA.
-- column: Status            String : exact.
-- column: Reason            String? : Why the value is not exact.
-- column: SourceCode        String from Source.source_code : police_uk_outcomes.
-- column: BatchId           Int32  : The batch that it was read from.

CREATE TABLE fact_outcome AS
WITH outcome AS (
    SELECT
        r.month, coalesce(p.area_key, f.area_key) AS area_key, r.force, r.label AS outcome_type,
        coalesce(p.geography_basis, 'exact'::basis_enum) AS geography_basis,
        r.batch_id, i.valid_from, i.valid_to
    FROM police_row AS r
    JOIN police_issue AS i USING (kind, delivery, force, month, borough_code, offence_key)
    LEFT JOIN place_area AS p ON p.place_id = r.place_id
    LEFT JOIN dim_area AS f ON NOT r.in_borough AND f.area_code = r.borough_code AND f.area_type = 'pseudo' AND f.borough_code = r.borough_code
    WHERE r.kind = 'outcome'),
counted AS (
    SELECT *, count(*) AS count
    FROM outcome
    GROUP BY ALL)
SELECT
    row_number() OVER (ORDER BY c.valid_to < DATE '9999-12-31', c.month, c.area_key, c.force, c.outcome_type, c.geography_basis, c.batch_id, c.valid_from) AS id,
    c.* EXCLUDE (valid_from, valid_to),
    'exact'::status_enum AS status, NULL::VARCHAR AS reason,
    d.source_key, c.valid_from, c.valid_to
FROM counted AS c
JOIN dim_source AS d ON d.source_code = 'police_uk_outcomes'
ORDER BY id;

CREATE TABLE coverage_outcome AS
SELECT
    m.month AS "Month", m.quarter AS "Quarter", m.financial_year AS "FinancialYear",
    d.area_code AS "AreaCode", d.area_name AS "AreaName", d.area_type AS "AreaType",
    d.borough_code AS "BoroughCode", d.borough_name AS "BoroughName", d.boundary_set AS "BoundarySet",
    'police_uk_outcomes' AS "SourceCode",
    c.batch_id AS "BatchId",
    'exact'::status_enum AS status, NULL::VARCHAR AS reason, c.valid_from, c.valid_to
FROM police_area_covered AS c
JOIN dim_area AS d USING (area_key)
JOIN dim_month AS m USING (month)
WHERE c.kind = 'outcome'
ORDER BY c.valid_to < DATE '9999-12-31', "Month", "AreaType", "AreaCode";
