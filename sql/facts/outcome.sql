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
        r.month, r.area_key, r.force, r.label AS outcome_type,
        r.geography_basis,
        r.batch_id, r.valid_from, r.valid_to
    FROM police_placed AS r
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
SELECT * EXCLUDE (delivery) FROM police_coverage('outcome', 'police_uk_outcomes');
