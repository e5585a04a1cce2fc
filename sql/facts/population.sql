-- set: Population
-- entity: PopulationCount
-- root: population
-- grain: year x area x sex x age band x version
-- description: Usual residents, for rates. A rate must name the population that it uses: sources differ by several per cent.
-- sensitive: no
-- versioned: yes
-- key: AreaKey, Year, Sex, AgeBand, Version
-- not-additive-over: AreaType, SourceCode, BoundarySet, Sex, AgeBand, Version, Year
-- needs: macros, area, month, source
-- navigation: Area          -> area on area_key
-- navigation: CalendarMonth -> month on month
-- navigation: Source        -> source on source_key
-- column: AreaKey       Int32   : Number of the area in this snapshot.
-- column: Year          Int32   : Year that it is for.
-- column: Month         Date    : First day of the month of the reference day.
-- column: Quarter       String from CalendarMonth.quarter : Financial quarter of the reference day.
-- column: FinancialYear String from CalendarMonth.financial_year : Financial year of the reference day.
-- column: PeriodType    String  : other: residents on a day.
-- column: PeriodStart   Date    : Reference day.
-- column: PeriodEnd     Date    : Reference day.
-- column: AreaCode      String from Area.area_code : ONS code.
-- column: AreaName      String from Area.area_name : Name of the area.
-- column: AreaType      String from Area.area_type : borough or ward.
-- column: BoroughCode   String? from Area.borough_code : Code of the borough.
-- column: BoroughName   String? from Area.borough_name : Name of the borough.
-- column: BoundarySet   String? from Area.boundary_set : Boundary set of a ward.
-- column: Sex           String  : all, female or male.
-- column: AgeBand       String  : all, or a band such as 16-24.
-- column: Version       String  : Which population it is, such as Census 2021.
-- column: Basis         String  : How the number was made from the publisher's table.
-- column: Count         Int64 additive : Usual residents.
-- column: Status        String  : published.
-- column: Reason        String? : Why the value is null or not exact.
-- column: SourceCode    String from Source.source_code : census_2021.

CREATE TABLE fact_population AS
SELECT
    a.area_key,
    p.year::INTEGER AS year,
    date_trunc('month', p.reference_date::DATE)::DATE AS month,
    'other' AS period_type,
    p.reference_date::DATE AS period_start,
    p.reference_date::DATE AS period_end,
    p.sex, p.age_band, p.version, p.basis,
    p.count::BIGINT AS count,
    'published'::status_enum AS status,
    NULL::VARCHAR AS reason,
    s.source_key,
    p.issued::DATE AS valid_from,
    DATE '9999-12-31' AS valid_to
FROM seed_csv('reference/population.csv') AS p
JOIN dim_area AS a ON a.area_code = p.area_code AND a.verified
JOIN dim_source AS s ON s.source_code = 'census_2021'
ORDER BY a.area_key, year;
