-- set: StopAndSearches
-- entity: StopAndSearch
-- root: stopAndSearch
-- grain: month x area (borough, or ward of one boundary set) x force x type x legislation x object x outcome x gender x age range x ethnicity
-- description: Stops and searches by the police, by where they were made. Each counts in its borough, in its ward of each boundary set
--   whose boundaries are loaded, and where it has no ward in the member that says so.
-- sensitive: no
-- versioned: yes
-- coverage: coverage_stop_search
-- key: Id
-- not-additive-over: AreaType, BoundarySet
-- needs: police_issue, month, source
-- navigation: Area          -> area on area_key
-- navigation: CalendarMonth -> month on month
-- navigation: Source        -> source on source_key
-- navigation: Batch         -> batch on batch_id
-- column: Id                Int64  : Number of the row in this snapshot, in the order month, area.
-- column: Month             Date   : First day of the month, in local time.
-- column: Quarter           String from CalendarMonth.quarter : Financial quarter, such as 2022/23 Q4.
-- column: FinancialYear     String from CalendarMonth.financial_year : Financial year, April to March.
-- column: AreaCode          String from Area.area_code : ONS code of the ward or borough.
-- column: AreaName          String from Area.area_name : Name of the area.
-- column: AreaType          String from Area.area_type : ward, borough or pseudo: without a ward, or outside of London.
-- column: BoroughCode       String? from Area.borough_code : Code of the borough.
-- column: BoroughName       String? from Area.borough_name : Name of the borough.
-- column: BoundarySet       String? from Area.boundary_set : Boundary set of a ward: WD2002 or WD2022.
-- column: Force             String : Force, out of the name that the publisher gives the file; Unknown force where somebody has renamed it.
-- column: SearchType        String : Person search, Vehicle search, or Person and Vehicle search.
-- column: Legislation       String : Power that was used; Not stated where the file says nothing.
-- column: ObjectOfSearch    String : What was looked for; Not stated where the file says nothing.
-- column: Outcome           String : What came of it; Not stated where the file says nothing.
-- column: Gender            String : As the officer saw it; Not stated where the file says nothing.
-- column: AgeRange          String : Such as 18-24; Not stated where the file says nothing.
-- column: Ethnicity         String : As the officer saw it; Not stated where the file says nothing.
-- column: SelfDefinedEthnicity String : As the person said it; Not stated where the file says nothing.
-- column: Count             Int64 additive : Stops and searches.
-- column: GeographyBasis    String : exact: by the point, which the publisher moves to the middle of a street; best_fit: by the LSOA.
-- column: Status            String : exact.
-- column: Reason            String? : Why the value is not exact.
-- column: SourceCode        String from Source.source_code : police_uk_stop_search.
-- column: BatchId           Int32  : The batch that it was read from.

CREATE TABLE fact_stop_search AS
WITH stop AS (
    SELECT
        r.month, r.area_key, r.force, s.search_type,
        coalesce(s.legislation, 'Not stated') AS legislation,
        coalesce(s.object_of_search, 'Not stated') AS object_of_search,
        coalesce(s.outcome, 'Not stated') AS outcome,
        coalesce(s.gender, 'Not stated') AS gender,
        coalesce(s.age_range, 'Not stated') AS age_range,
        coalesce(s.officer_defined_ethnicity, 'Not stated') AS ethnicity,
        coalesce(s.self_defined_ethnicity, 'Not stated') AS self_defined_ethnicity,
        r.geography_basis,
        r.batch_id, r.valid_from, r.valid_to
    FROM police_placed AS r
    JOIN ledger.staged_stop_search AS s ON s.batch_id = r.batch_id AND s.line = r.line
    WHERE r.kind = 'stop'),
counted AS (
    SELECT *, count(*) AS count
    FROM stop
    GROUP BY ALL)
SELECT
    row_number() OVER (ORDER BY c.valid_to < DATE '9999-12-31', c.month, c.area_key, c.force, c.search_type, c.legislation, c.object_of_search, c.outcome,
        c.gender, c.age_range, c.ethnicity, c.self_defined_ethnicity, c.batch_id, c.valid_from) AS id,
    c.* EXCLUDE (valid_from, valid_to),
    'exact'::status_enum AS status, NULL::VARCHAR AS reason,
    d.source_key, c.valid_from, c.valid_to
FROM counted AS c
JOIN dim_source AS d ON d.source_code = 'police_uk_stop_search'
ORDER BY id;

CREATE TABLE coverage_stop_search AS
SELECT * EXCLUDE (delivery) FROM police_coverage('stop', 'police_uk_stop_search');
