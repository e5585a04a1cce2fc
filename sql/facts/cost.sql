-- set: Costs
-- entity: Cost
-- root: cost
-- grain: period x area x programme x item x detail x partner x column, for each issue
-- description: Money as the papers print it: budgets, grants, spend, unit costs, and the cells of the cost-benefit tables of 2013. Totals and
--   their parts stand side by side: amounts of different items are not added up. Amounts in brackets are costs and negative.
-- sensitive: no
-- versioned: yes
-- not-additive-over: AreaType, SourceCode, PeriodType, Programme, Item, Detail, Partner, CostColumn
-- key: Id
-- needs: area, month, source, period_coverage, cost_papers
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
-- column: Programme       String : Programme, fund or table heading.
-- column: Item            String : What the money is for.
-- column: Detail          String : all, or the part of it, such as line, Total or adults.
-- column: Phase           String? : set-up or operating, where a budget says so.
-- column: Partner         String? : Partner who bears the cost or has the benefit.
-- column: CostTable       String? : Table of the 2013 business case.
-- column: CostColumn      String? : Column of that table.
-- column: Amount          Decimal additive : Pounds.
-- column: Status          String : published for what the papers print.
-- column: Reason          String? : Why a value is not exact.
-- column: Qualifier       String? : How exactly a paper prints the number: exact, approx, over, almost, up_to and so on.
-- column: Quality         String? : What a paper says of it: published, provisional, approximate or derived.
-- column: SourceCode      String from Source.source_code : papers for what is printed; else the return that it comes from.
-- column: BatchId         Int32? : The batch that it was read from; null for the papers.
-- column: FigureId        String? : The printed figure, as in PublishedFigures.

CREATE TABLE fact_cost AS
SELECT
    row_number() OVER (ORDER BY valid_to < DATE '9999-12-31', period_start, period_end, area_key, programme, item, detail, phase, partner, cost_table, cost_column, figure_id, source_key, valid_from) AS id,
    *
FROM cost_papers
ORDER BY id;

CREATE TABLE coverage_cost AS FROM period_coverage('fact_cost');
