-- set: AsbActions
-- entity: AsbAction
-- root: asb
-- grain: period x area x power, for each issue
-- description: What was done about anti-social behaviour: notices, warnings, orders, closures, breaches and community triggers.
-- sensitive: no
-- versioned: yes
-- not-additive-over: AreaType, SourceCode, BoundarySet, PeriodType
-- key: Id
-- needs: area, month, source, period_coverage, asb_papers, asb_return
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
-- column: AreaType        String from Area.area_type : borough; ward where a return gives it.
-- column: BoroughCode     String? from Area.borough_code : Code of the borough.
-- column: BoroughName     String? from Area.borough_name : Name of the borough.
-- column: BoundarySet     String? from Area.boundary_set : Boundary set of a ward: WD2002 or WD2022.
-- column: GeographyBasis  String : exact: the area is the one that was counted.
-- column: Power           String : Tool or power, such as CPN (community protection notice), PSPO (public spaces protection order) or Community Trigger.
-- column: Outcome         String? : What became of it, where the source says so.
-- column: Count           Int64 additive : Times that it was used.
-- column: Status          String : published for what the papers print, exact for what the team sends.
-- column: Reason          String? : Why a value is not exact.
-- column: Qualifier       String? : How exactly a paper prints the number: exact, approx, over, almost, up_to and so on.
-- column: Quality         String? : What a paper says of it: published, provisional, approximate or derived.
-- column: SourceCode      String from Source.source_code : papers for what is printed; else the return that it comes from.
-- column: BatchId         Int32? : The batch that it was read from; null for the papers.
-- column: FigureId        String? : The printed figure, as in PublishedFigures.

CREATE TABLE fact_asb AS
SELECT
    row_number() OVER (ORDER BY valid_to < DATE '9999-12-31', period_start, period_end, area_key, power, outcome, source_key, valid_from) AS id,
    *
FROM (FROM asb_papers UNION ALL BY NAME FROM asb_return)
ORDER BY id;

CREATE TABLE coverage_asb AS
FROM period_coverage('fact_asb')
UNION ALL BY NAME
FROM return_of_nothing('return_asb_powers');
