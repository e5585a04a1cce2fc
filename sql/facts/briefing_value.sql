-- set: BriefingValues
-- entity: BriefingValue
-- root: briefingValue
-- grain: measure x version x area x period type x period x source, as in MeasureValues
-- description: What a briefing needs of MeasureValues: the home borough, its comparators and its wards of today, over recent periods: 13 months,
--   5 threes of months, 9 quarters, 13 twelves of months, 5 years to date, 10 financial and 5 calendar years, 10 others; of wards a third of that. Fewer
--   where that would be 50,000 rows or more. Sort keys stand beside labels: the table for Excel and Power BI.
-- sensitive: no
-- versioned: no
-- key: Id
-- needs: measure_value
-- navigation: Area          -> area on area_key
-- navigation: CalendarMonth -> month on month
-- navigation: Source        -> source on source_key
-- column: Id                Int64   : Number of the row in this snapshot, in the order area, measure, period type, period.
-- column: MeasureSort       Int32   : Sorts measures by their labels.
-- column: AreaRole          String  : home, comparator or ward.
-- column: AreaSort          Int32   : Sorts the home borough first, then its comparators as warehouse.json names them, then its wards by name.
-- column: PeriodTypeSort    Int32   : Sorts month, roll3, quarter, roll12, fytd, fin_year, cal_year, other.
-- column: PeriodSort        Int32   : Sorts periods by their last day: 20230228.
-- column: Recency           Int32   : 1 for the newest period of its type, 2 for the one before.
-- column: Measure           String  : Name of the measure, as in Measures.
-- column: DefinitionVersion String  : Version of its definition.
-- column: Label             String  : Short text for tables and charts.
-- column: Fact              String  : Stem of the fact that it is computed from.
-- column: AreaCode          String from Area.area_code : ONS code of the area; codes that begin X- or BCU- are our own.
-- column: AreaName          String from Area.area_name : Its name.
-- column: AreaType          String from Area.area_type : ward, borough, bcu, london, national or pseudo.
-- column: BoroughCode       String? from Area.borough_code : Code of the borough.
-- column: BoroughName       String? from Area.borough_name : Name of the borough.
-- column: BoundarySet       String? from Area.boundary_set : Boundary set of a ward: WD2002 or WD2022.
-- column: PeriodType        String  : month, roll3 (three months), quarter (financial), roll12 (twelve months), fytd (since April), fin_year, cal_year or other.
-- column: PeriodStart       Date    : First day.
-- column: PeriodEnd         Date    : Last day.
-- column: PeriodLabel       String  : The period in words, such as Dec 2022 to Feb 2023 or 12 months to Feb 2023.
-- column: Month             Date    : First day of the month in which the period starts.
-- column: Quarter           String? : Financial quarter that the period lies within, such as 2022/23 Q4.
-- column: FinancialYear     String? : Financial year that the period lies within, April to March.
-- column: Value             Double? : The value in its unit; null for a reason.
-- column: Lower             Double? : Lower 95% limit.
-- column: Upper             Double? : Upper 95% limit.
-- column: Numerator         Double? : What a ratio counts.
-- column: Denominator       Double? : What a ratio is of.
-- column: Population        String? : Which population it is of or over, such as Census 2021, 21 Mar 2021.
-- column: Unit              String  : Unit of the value.
-- column: Status            String  : exact, published (as printed), provisional, estimated, incomplete, withdrawn.
-- column: Reason            String? : Why the value is null or not exact: missing_period, not_comparable, small_count, no_denominator, zero_base, newest_month, apportioned and others.
-- column: Reliability       String? : unreliable where a rate rests on fewer than twenty events.
-- column: GeographyBasis    String  : exact, best_fit or apportioned (shared out to other boundaries).
-- column: PreviousYear      Double? : Value of the same period a year before.
-- column: PreviousYearStatus String? : Its status; null where there is no row of it.
-- column: Change            Double? : Value less PreviousYear, in the unit of the value; of percentages in points.
-- column: ChangePercent     Double? : Change in per cent of the year before; null for shares and from a base under ten events.
-- column: ChangeReason      String? : Why there is no change or no percentage: zero_base, small_base or the reason of a missing value.
-- column: ChangeIsClear     Boolean? : Whether the change is more than chance would make of one level (95%); null where there is no interval.
-- column: Comparator        String? : What ComparedTo compares with.
-- column: ComparatorValue   Double? : Its value.
-- column: ComparedTo        String? : similar; better or worse by polarity, higher or lower without one.
-- column: Rank              Int32?  : Place among London's boroughs, ties sharing the lower number; 1 is best, or lowest where the measure has no polarity.
-- column: Ranked            Int32?  : How many boroughs have a value.
-- column: RankOfChange      Int32?  : Place among London's boroughs by the change against the year before; 1 is the best change, or the largest fall.
-- column: RankedByChange    Int32?  : How many boroughs have such a change.
-- column: Trend             String? : Of months and quarters unusually_high or unusually_low; of years increasing, decreasing, no significant change or cannot be calculated.
-- column: BreakFlag         Boolean : Whether the series breaks within the period or between it and the year before, so that they are not comparable.
-- column: Breaks            String? : Days and kinds of all breaks there, comparable or not, such as 2019-04-01 taxonomy; SeriesBreaks tells more of each.
-- column: Polarity          String  : lower_is_better, higher_is_better or none.
-- column: SourceCode        String from Source.source_code : Series that it is computed from; papers for what is printed.
-- column: Origin            String  : computed or printed.
-- column: FigureId          String? : The printed figure, as in PublishedFigures.
-- column: Locator           String? : The words of the paper by which it can be found.

CREATE TEMP TABLE briefing_place AS
SELECT area_key, 'home' AS area_role, 1 AS area_sort
FROM dim_area
WHERE area_type = 'borough' AND area_code = getvariable('home_borough')
UNION ALL
SELECT area_key, 'comparator', 1 + list_position(getvariable('comparators'), area_code)
FROM dim_area
WHERE area_type <> 'ward' AND list_contains(getvariable('comparators'), area_code) AND area_code <> getvariable('home_borough')
UNION ALL
SELECT area_key, 'ward', 1000 + row_number() OVER (ORDER BY area_name, area_code)
FROM dim_area
WHERE area_type = 'ward' AND borough_code = getvariable('home_borough') AND verified AND valid_to IS NULL;

-- What is not complete yet does not count as the newest. Every kind of period is followed back by the same
-- share of its depth, so that what is cut is cut evenly.
CREATE TABLE fact_briefing_value AS
WITH depth AS (
    FROM (VALUES ('month', 1, 13), ('roll3', 2, 5), ('quarter', 3, 9), ('roll12', 4, 13), ('fytd', 5, 5), ('fin_year', 6, 10), ('cal_year', 7, 5), ('other', 8, 10))
        AS d(period_type, period_type_sort, periods)),
placed AS (
    SELECT
        v.*, p.area_role, p.area_sort, d.period_type_sort,
        d.periods / CASE p.area_role WHEN 'ward' THEN 3 ELSE 1 END AS periods,
        row_number() OVER (
            PARTITION BY v.measure, v.definition_version, v.area_key, v.source_key, v.origin, v.period_type, CASE WHEN v.period_type = 'other' THEN v.population END ORDER BY v.period_start DESC, v.period_end DESC) AS recency
    FROM (
        SELECT * EXCLUDE (id)
        FROM fact_measure_value
        WHERE area_key IN (SELECT area_key FROM briefing_place)
        QUALIFY period_end <= max(period_end) FILTER (reason IS DISTINCT FROM 'missing_period') OVER (PARTITION BY measure, definition_version, area_key, source_key, origin, period_type)) AS v
    JOIN briefing_place AS p USING (area_key)
    JOIN depth AS d USING (period_type)),
recent AS (
    FROM placed
    WHERE recency <= ceil(periods)
    QUALIFY count(*) OVER (ORDER BY recency / periods RANGE UNBOUNDED PRECEDING) < 50000)
SELECT
    row_number() OVER () AS id,
    dense_rank() OVER (ORDER BY label, measure, definition_version)::INTEGER AS measure_sort,
    area_sort::INTEGER AS area_sort,
    period_type_sort::INTEGER AS period_type_sort,
    strftime(period_end, '%Y%m%d')::INTEGER AS period_sort,
    recency::INTEGER AS recency,
    * EXCLUDE (area_sort, period_type_sort, periods, recency)
FROM (FROM recent ORDER BY area_sort, measure, definition_version, period_type_sort, period_start, period_end, source_key, origin, population);
