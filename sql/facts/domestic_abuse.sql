-- set: DomesticAbuse
-- entity: DomesticAbuseCount
-- root: domesticAbuse
-- grain: period x area x kind, for each issue
-- description: Domestic abuse that the police recorded, and what they did about it. Incidents hold the offences, and offences hold violence
--   with injury: kinds are never added up. More reports can be good.
-- sensitive: no
-- polarity: none
-- versioned: yes
-- not-additive-over: AreaType, SourceCode, PeriodType, Kind
-- key: Id
-- needs: area, month, source, period_coverage, domestic_abuse_papers
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
-- column: AreaType        String from Area.area_type : borough, bcu, london or national.
-- column: BoroughCode     String? from Area.borough_code : Code of the borough.
-- column: BoroughName     String? from Area.borough_name : Name of the borough.
-- column: BoundarySet     String? from Area.boundary_set : Boundary set of a ward: WD2002 or WD2022.
-- column: Kind            String : incident, offence, violence with injury, call to the police, suspect charged, perpetrator charged, perpetrator cautioned, protection notice, protection order, disclosure request, homicide and others.
-- column: KindAsSupplied  String : The words of the paper.
-- column: Count           Int64 additive : Incidents, offences, people or orders, as the kind says.
-- column: Status          String : published for what the papers print.
-- column: Reason          String? : Why a value is not exact.
-- column: Qualifier       String? : How exactly a paper prints the number: exact, approx, over, almost, up_to and so on.
-- column: Quality         String? : What a paper says of it: published, provisional, approximate or derived.
-- column: SourceCode      String from Source.source_code : papers for what is printed; else the return that it comes from.
-- column: BatchId         Int32? : The batch that it was read from; null for the papers.
-- column: FigureId        String? : The printed figure, as in PublishedFigures.

CREATE TABLE fact_domestic_abuse AS
SELECT
    row_number() OVER (ORDER BY valid_to < DATE '9999-12-31', period_start, period_end, area_key, kind, source_key, valid_from) AS id,
    *
FROM domestic_abuse_papers
ORDER BY id;

CREATE TABLE coverage_domestic_abuse AS FROM period_coverage('fact_domestic_abuse');
