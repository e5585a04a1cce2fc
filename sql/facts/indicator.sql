-- set: Indicators
-- entity: IndicatorValue
-- root: indicator
-- grain: indicator x area x period x sex x age x category, for each issue
-- description: Values of indicators as their publishers give them, with confidence limits, numerator and denominator where they do.
--   Rates and shares are never added or averaged. Areas outside London stand with the publisher's own code and name.
-- sensitive: no
-- versioned: yes
-- key: Id
-- needs: macros, area, month, source, period_coverage, indicator_fingertips, indicator_papers, indicator_return, indicator_ward_profile
-- navigation: Area          -> area on area_key
-- navigation: CalendarMonth -> month on month
-- navigation: Source        -> source on source_key
-- column: Id            Int64    : Number of the row in this snapshot, in the order indicator, period, area.
-- column: IndicatorId   String?  : The publisher's number or reference, such as 93356.
-- column: Indicator     String   : Name of the indicator.
-- column: Month         Date?    : First day of the month in which the period starts.
-- column: Quarter       String?  : Financial quarter, where the period lies within one.
-- column: FinancialYear String?  : Financial year, where the period lies within one.
-- column: PeriodType    String   : month, roll3, quarter, roll12, fytd, fin_year, cal_year or other.
-- column: PeriodStart   Date?    : First day; null where a paper does not give it.
-- column: PeriodEnd     Date?    : Last day; null where a paper does not give it.
-- column: PeriodLabel   String   : Period as the publisher writes it, such as 2015 - 17.
-- column: AreaCode      String?  : ONS code as supplied.
-- column: AreaName      String   : Name of the area; as supplied where our reference tables do not know the area.
-- column: AreaType      String?  : ward, borough, london, region or national; null for other places, such as councils outside London.
-- column: AreaTypeAsSupplied String? : The publisher's own kind of area, such as County & UA.
-- column: BoroughCode   String? from Area.borough_code : Code of the borough.
-- column: BoroughName   String? from Area.borough_name : Name of the borough.
-- column: BoundarySet   String? from Area.boundary_set : Boundary set of a ward.
-- column: GeographyBasis String  : exact: the area as the publisher gives it.
-- column: Sex           String   : all, female or male.
-- column: Age           String   : all, or ages as supplied, such as 0-9 yrs.
-- column: CategoryType  String?  : What the category divides, such as deprivation deciles; null for everybody.
-- column: Category      String?  : The category, such as Most deprived decile (IMD2015).
-- column: Value         Double?  : The value.
-- column: Lower         Double?  : Lower confidence limit.
-- column: Upper         Double?  : Upper confidence limit.
-- column: IntervalLevel Decimal? : Confidence of the limits in percent: 95 or 99.8.
-- column: Numerator     Double?  : What is counted.
-- column: Denominator   Double?  : Out of what.
-- column: Target        Double?  : What the value should reach.
-- column: Unit          String?  : Unit of the value; null where the publisher's file has none and the name does not say it.
-- column: Polarity      String?  : lower_is_better, higher_is_better or none, where it is known.
-- column: Rag           String?  : Rating as a paper prints it: G, GA, RA or R.
-- column: Direction     String?  : Direction of travel as a paper prints it.
-- column: Trend         String?  : The publisher's word for the recent trend.
-- column: ComparedToEngland String? : The publisher's comparison with England.
-- column: Status        String   : published; suppressed or incomplete where there is no value.
-- column: Reason        String?  : Why there is no value.
-- column: Note          String?  : The publisher's note to the value.
-- column: SourceCode    String from Source.source_code : Series, such as ohid_fingertips.
-- column: BatchId       Int32?   : The batch that it was read from; null for figures of the papers.
-- column: Qualifier     String?  : How exactly a paper prints the number: exact, approx, over, almost and so on.
-- column: Quality       String?  : What a paper says of it: published, provisional, approximate or derived.
-- column: FigureId      String?  : The printed figure, as in PublishedFigures.

-- The parts, one for each kind of source, have these columns under these names; a new one is a UNION here and a name in 'needs'.
CREATE TEMP TABLE indicator_row AS
SELECT
    indicator_id, indicator, period_type, period_start, period_end, period_label,
    area_key, area_code, area_name, area_type, area_type_as_supplied, geography_basis,
    sex, age, category_type, category,
    value, lower, upper, interval_level, numerator, denominator, target, unit, polarity, trend, compared_to_england,
    status, reason, note, source_code, batch_id, valid_from, valid_to
FROM indicator_fingertips
UNION ALL BY NAME
FROM indicator_ward_profile
UNION ALL BY NAME
FROM indicator_papers
UNION ALL BY NAME
FROM indicator_return;

CREATE TABLE fact_indicator AS
SELECT
    row_number() OVER (
        ORDER BY i.valid_to < DATE '9999-12-31', i.indicator, i.period_end, i.period_start, i.area_type, i.area_code, i.area_name, i.sex, i.age,
            i.category_type, i.category, i.source_code, i.valid_from, i.batch_id) AS id,
    i.indicator_id, i.indicator,
    date_trunc('month', i.period_start)::DATE AS month,
    quarter_of(i.period_start, i.period_end) AS quarter,
    financial_year_of(i.period_start, i.period_end) AS financial_year,
    i.period_type, i.period_start, i.period_end, i.period_label,
    i.area_key::INTEGER AS area_key, i.area_code, i.area_name, i.area_type, i.area_type_as_supplied, i.geography_basis,
    i.sex, i.age, i.category_type, i.category,
    i.value::DOUBLE AS value,
    i.lower::DOUBLE AS lower,
    i.upper::DOUBLE AS upper,
    i.interval_level::DECIMAL(18, 4) AS interval_level,
    i.numerator::DOUBLE AS numerator,
    i.denominator::DOUBLE AS denominator,
    i.target::DOUBLE AS target,
    i.unit, i.polarity, i.rag, i.direction, i.trend, i.compared_to_england,
    i.status, i.reason, i.note,
    r.source_key,
    i.batch_id::INTEGER AS batch_id,
    i.qualifier, i.quality, i.figure_id,
    i.valid_from, i.valid_to
FROM indicator_row AS i
JOIN dim_source AS r USING (source_code)
ORDER BY id;

INSERT INTO batch_served SELECT DISTINCT batch_id FROM indicator_row WHERE valid_to = DATE '9999-12-31' AND batch_id IS NOT NULL;

-- Of the areas that are members only.
CREATE TABLE coverage_indicator AS FROM period_coverage('fact_indicator');
