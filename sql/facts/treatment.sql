-- set: Treatment
-- entity: TreatmentCount
-- root: treatment
-- grain: period x area x substance group x status x sex x age group, for each issue
-- description: People in treatment for drugs and alcohol. Substance groups add up to all substances; a person can have several statuses
--   in one period.
-- sensitive: no
-- polarity: none
-- versioned: yes
-- not-additive-over: AreaType, SourceCode, BoundarySet, PeriodType, SubstanceGroup, TreatmentStatus, Sex, AgeGroup
-- key: Id
-- needs: area, month, source, period_coverage, treatment_ndtms, treatment_papers
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
-- column: SubstanceGroup  String : all, or one of opiate, non-opiate only, non-opiate and alcohol, alcohol only, as the National Drug Treatment Monitoring System names them.
-- column: TreatmentStatus String : in treatment, new presentation, successful completion, exit and so on; statuses overlap.
-- column: Sex             String : all, female or male.
-- column: AgeGroup        String : all, or a band such as 18-29.
-- column: Count           Int64 additive : People.
-- column: Status          String : published for what the papers print.
-- column: Reason          String? : Why a value is not exact.
-- column: Qualifier       String? : How exactly a paper prints the number: exact, approx, over, almost, up_to and so on.
-- column: Quality         String? : What a paper says of it: published, provisional, approximate or derived.
-- column: SourceCode      String from Source.source_code : papers for what is printed; else the return that it comes from.
-- column: BatchId         Int32? : The batch that it was read from; null for the papers.
-- column: FigureId        String? : The printed figure, as in PublishedFigures.

CREATE TABLE fact_treatment AS
SELECT
    row_number() OVER (ORDER BY valid_to < DATE '9999-12-31', period_start, period_end, area_key, substance_group, treatment_status, sex, age_group, source_key, valid_from) AS id,
    *
FROM (FROM treatment_papers UNION ALL BY NAME FROM treatment_ndtms)
ORDER BY id;

CREATE TABLE coverage_treatment AS FROM period_coverage('fact_treatment');
