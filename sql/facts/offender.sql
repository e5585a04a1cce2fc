-- set: OffenderManagement
-- entity: OffenderCount
-- root: offender
-- grain: period x area x cohort x what is counted x detail, for each issue
-- description: Integrated offender management and youth justice: the cohort by status, risk, age, gender and ethnicity, offences, charges,
--   convictions, programmes completed. Counts are of different things and details overlap: they are not added up.
-- sensitive: no
-- versioned: yes
-- not-additive-over: AreaType, SourceCode, PeriodType, Cohort, CountOf, Detail
-- key: Id
-- needs: area, month, source, period_coverage, offender_papers
-- navigation: Area          -> area on area_key
-- navigation: CalendarMonth -> month on month
-- navigation: Source        -> source on source_key
-- navigation: Batch         -> batch on batch_id
-- column: Id              Int64 : Number of the row in this snapshot, in the order period, area and so on.
-- column: Month           Date? : First day of the month in which the period starts.
-- column: Quarter         String? : Financial quarter that the period lies within, such as 2022/23 Q4.
-- column: FinancialYear   String? : Financial year that the period lies within, April to March.
-- column: PeriodType      String : month, roll3, quarter, roll12, fytd, fin_year, cal_year or other.
-- column: PeriodStart     Date? : First day; null where a paper does not give it.
-- column: PeriodEnd       Date? : Last day; null where a paper does not give it.
-- column: PeriodLabel     String : The period in words, as printed.
-- column: AreaCode        String from Area.area_code : ONS code of the area; codes that begin X- or BCU- are our own.
-- column: AreaName        String from Area.area_name : Name of the area.
-- column: AreaType        String from Area.area_type : borough or london.
-- column: BoroughCode     String? from Area.borough_code : Code of the borough.
-- column: BoroughName     String? from Area.borough_name : Name of the borough.
-- column: BoundarySet     String? from Area.boundary_set : Boundary set of a ward: WD2002 or WD2022.
-- column: Cohort          String : Cohort, table or programme.
-- column: CountOf         String : What is counted, in the words of the paper.
-- column: Detail          String : all, or the part of it: Statutory, Red, 18-24 and so on.
-- column: Count           Int64 additive : Offenders, offences or convictions, as CountOf says.
-- column: Status          String : published for what the papers print.
-- column: Reason          String? : Why a value is not exact.
-- column: Qualifier       String? : How exactly a paper prints the number: exact, approx, over, almost, up_to and so on.
-- column: Quality         String? : What a paper says of it: published, provisional, approximate or derived.
-- column: SourceCode      String from Source.source_code : papers for what is printed; else the return that it comes from.
-- column: BatchId         Int32? : The batch that it was read from; null for the papers.
-- column: FigureId        String? : The printed figure, as in PublishedFigures.

CREATE TABLE fact_offender AS
SELECT
    row_number() OVER (ORDER BY valid_to < DATE '9999-12-31', period_start, period_end, area_key, cohort, count_of, detail, source_key, valid_from) AS id,
    *
FROM offender_papers
ORDER BY id;

CREATE TABLE coverage_offender AS FROM period_coverage('fact_offender');
