-- set: MeasureValues
-- entity: MeasureValue
-- root: measureValue
-- grain: measure x version x area x period type x period x source, once computed and once for a figure that is printed
-- description: Every measure, area and period that the data supports, with interval, comparison with the year before and with London, rank
--   and trend. What is computed stands beside what papers print, never over it. London and the command units are sums over their boroughs,
--   when all are there. A value is null for a reason. Wards of the home borough have every type of period, those of others years. Figures
--   shared out to other boundaries are estimated, have neither rank nor trend, and show where an area, a boundary set or a basis is named.
-- sensitive: no
-- versioned: no
-- key: Id
-- needs: macros, value_rank, value_trend, published_figure
-- navigation: Area          -> area on area_key
-- navigation: CalendarMonth -> month on month
-- navigation: Source        -> source on source_key
-- column: Id                Int64   : Number of the row in this snapshot, in the order measure, area, period type, period.
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
-- column: PeriodLabel       String  : The period in words, such as Dec 2022 to Feb 2023, 12 months to Feb 2023, or since April 2022/23 to Feb 2023.
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
-- column: ChangeReason      String? : Why there is no change or no percentage: zero_base, small_base, missing_period where the year before is not there, or the reason of a missing value.
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

CREATE TEMP TABLE value_period_named AS
SELECT
    period_key, period_type, period_start, period_end,
    CASE
        WHEN period_start = period_end THEN strftime(period_start, '%-d %b %Y')
        WHEN day(period_start) > 1 OR period_end <> last_day(period_end) THEN strftime(period_start, '%-d %b %Y') || ' to ' || strftime(period_end, '%-d %b %Y')
        WHEN period_type = 'quarter' THEN financial_quarter(period_start)
        WHEN period_type = 'fin_year' THEN financial_year(period_start)
        WHEN period_type = 'cal_year' THEN strftime(period_start, '%Y')
        WHEN period_type = 'fytd' THEN financial_year(period_start) || ' to ' || strftime(period_end, '%b %Y')
        WHEN months = 1 THEN strftime(period_start, '%b %Y')
        WHEN months = 12 THEN '12 months to ' || strftime(period_end, '%b %Y')
        ELSE strftime(period_start, '%b %Y') || ' to ' || strftime(period_end, '%b %Y')
    END AS period_label,
    date_trunc('month', period_start)::DATE AS month,
    quarter_of(period_start, period_end) AS quarter,
    financial_year_of(period_start, period_end) AS financial_year
FROM value_period;

-- Sorted once and numbered as they come: who asks for a measure, an area and a type of period reads rows that lie together.
CREATE TABLE fact_measure_value AS
SELECT row_number() OVER () AS id, * EXCLUDE (is_compared)
FROM (
    SELECT
        r.value IS NOT NULL AND NOT r.printed AND a.area_type <> 'london' AS is_compared,
        m.measure, m.definition_version, m.label, m.fact, r.area_key, r.source_key,
        p.period_type, p.period_start, p.period_end, p.period_label, p.month, p.quarter, p.financial_year,
        r.value, r.lower, r.upper, r.numerator, r.denominator, r.edition AS population, m.unit,
        r.status, r.reason,
        CASE WHEN m.interval = 'byar' THEN reliability(r.numerator) END AS reliability,
        r.basis AS geography_basis,
        c.previous AS previous_year, c.status_before AS previous_year_status, c.change, c.change_percent,
        CASE WHEN c.change IS NULL THEN coalesce(c.change_reason, r.reason, 'missing_period') ELSE c.change_reason END AS change_reason,
        c.change_is_clear,
        CASE WHEN is_compared THEN l.comparator END AS comparator,
        CASE WHEN is_compared THEN l.value END AS comparator_value,
        CASE WHEN is_compared THEN compared_to(l.value, r.lower, r.upper, m.polarity) END AS compared_to,
        k.rank, k.ranked, k.rank_of_change, k.ranked_by_change,
        t.trend,
        coalesce(b.has_break, false) AS break_flag, b.breaks,
        m.polarity,
        CASE WHEN r.printed THEN 'printed' ELSE 'computed' END AS origin,
        r.figure_id, f.locator
    FROM value_row AS r
    JOIN value_measure AS m USING (measure_key)
    JOIN value_period_named AS p USING (period_key)
    JOIN dim_area AS a USING (area_key)
    LEFT JOIN value_change AS c ON c.series = r.series AND c.period_key = r.period_key
    LEFT JOIN value_london AS l ON l.measure_key = r.measure_key AND l.source_key = r.source_key AND l.period_key = r.period_key
    LEFT JOIN value_rank AS k ON k.series = r.series AND k.period_key = r.period_key
    LEFT JOIN value_trend AS t ON t.series = r.series AND t.period_key = r.period_key
    LEFT JOIN value_break_series AS s ON s.series = r.series
    LEFT JOIN value_break_at AS b ON b.break_set = s.break_set AND b.period_key = r.period_key
    LEFT JOIN fact_published_figure AS f ON f.figure_id = r.figure_id
    WHERE list_contains(m.level_list, a.area_type)
    ORDER BY m.measure, m.definition_version, r.area_key, p.period_type, p.period_start, p.period_end, r.series);
