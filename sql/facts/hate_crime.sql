-- set: HateCrimes
-- entity: HateCrimeCount
-- root: hateCrime
-- grain: period x area x strand, for each issue
-- description: Hate crime that was recorded, by strand. An offence can carry several strands: the total is a member of its own (all) and
--   never a sum of strands. More reports can be good.
-- sensitive: no
-- polarity: none
-- versioned: yes
-- not-additive-over: AreaType, SourceCode, PeriodType, Strand
-- key: Id
-- needs: area, month, source, period_coverage, hate_crime_papers
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
-- column: AreaType        String from Area.area_type : borough, london or national.
-- column: BoroughCode     String? from Area.borough_code : Code of the borough.
-- column: BoroughName     String? from Area.borough_name : Name of the borough.
-- column: BoundarySet     String? from Area.boundary_set : Boundary set of a ward: WD2002 or WD2022.
-- column: Strand          String : all, racist and religious, racist, faith, anti-Semitic, Islamophobic, disability, homophobic, transgender identity. Strands overlap.
-- column: StrandAsSupplied String : The words of the paper.
-- column: Count           Int64 additive : Offences recorded with that strand.
-- column: Status          String : published for what the papers print.
-- column: Reason          String? : Why a value is not exact.
-- column: Qualifier       String? : How exactly a paper prints the number: exact, approx, over, almost, up_to and so on.
-- column: Quality         String? : What a paper says of it: published, provisional, approximate or derived.
-- column: SourceCode      String from Source.source_code : papers for what is printed; else the return that it comes from.
-- column: BatchId         Int32? : The batch that it was read from; null for the papers.
-- column: FigureId        String? : The printed figure, as in PublishedFigures.

CREATE TABLE fact_hate_crime AS
SELECT
    row_number() OVER (ORDER BY valid_to < DATE '9999-12-31', period_start, period_end, area_key, strand, source_key, valid_from) AS id,
    *
FROM hate_crime_papers
ORDER BY id;

CREATE TABLE coverage_hate_crime AS FROM period_coverage('fact_hate_crime');
