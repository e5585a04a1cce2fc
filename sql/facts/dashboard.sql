-- set: DashboardRows
-- entity: DashboardRow
-- root: dashboardRow
-- grain: count measure x borough x last month x source
-- description: The dashboard of the papers for any borough and month: three and twelve months beside the year before, the change since a
--   baseline year, months that are unusually high or low, and two places among London's 32 boroughs, of the rate and of the change. The flag
--   is that of the dashboard of October 2014. Measures without polarity, such as domestic abuse, hate crime and treatment, have none.
-- sensitive: no
-- versioned: no
-- key: Id
-- needs: area, month, source, measure_value
-- navigation: Area          -> area on area_key
-- navigation: CalendarMonth -> month on month
-- navigation: Source        -> source on source_key
-- column: Id                  Int64   : Number of the row in this snapshot, in the order measure, borough, month.
-- column: Measure             String  : Name of the measure, as in Measures.
-- column: DefinitionVersion   String  : Version of its definition.
-- column: Label               String  : Short text for tables and charts.
-- column: Fact                String  : Stem of the fact that it is computed from.
-- column: Unit                String  : Unit of the counts.
-- column: Polarity            String  : lower_is_better, higher_is_better or none.
-- column: AreaCode            String from Area.area_code : ONS code of the borough.
-- column: AreaName            String from Area.area_name : Its name.
-- column: AreaType            String from Area.area_type : borough.
-- column: BoroughCode         String? from Area.borough_code : Code of the borough.
-- column: BoroughName         String? from Area.borough_name : Name of the borough.
-- column: Month               Date    : First day of the last month of the windows.
-- column: ThreeMonths         Double  : Count of the three months that end with it.
-- column: ThreeMonthsBefore   Double? : Count of the same months a year before.
-- column: ThreeMonthsChange   Double? : Change in per cent; null from a base of zero or under ten.
-- column: ThreeMonthsReason   String? : Why there is no percentage: zero_base, small_base or why a count is missing.
-- column: TwelveMonths        Double? : Count of the twelve months that end with it.
-- column: TwelveMonthsBefore  Double? : Count of the twelve months before those.
-- column: TwelveMonthsChange  Double? : Change in per cent; null from a base of zero or under ten.
-- column: TwelveMonthsReason  String? : Why there is no percentage, or no count.
-- column: BaselineYear        String? : Financial year of the baseline: 2011/12 where all of it was received, else the first that was.
-- column: Baseline            Double? : Its count.
-- column: BaselineChange      Double? : Change of the twelve months against it, in per cent.
-- column: BaselineReason      String? : Why there is no such percentage.
-- column: Exception           String? : unusually_high or unusually_low, for the last month, by its control chart.
-- column: ExceptionBefore     String? : The same for the month before.
-- column: ExceptionTwoBefore  String? : The same for the month before that.
-- column: RankOfRate          Int32?  : Place by the rate of twelve months over residents; 1 is best, or lowest where the measure has no polarity.
-- column: RankedByRate        Int32?  : Among how many boroughs.
-- column: RankOfChange        Int32?  : Place by the change of three months against the year before; 1 is the best change, or the largest fall.
-- column: RankedByChange      Int32?  : Among how many boroughs.
-- column: Positive            Int32   : How many of the four indicators of the flag are good: the three changes, and unusual months.
-- column: Negative            Int32   : How many are bad.
-- column: Rag                 String? : green, amber or red by the rule of October 2014.
-- column: RagReason           String? : Why there is none: not_comparable (without polarity more is neither better nor worse), missing_period, or small_count where nothing rose or fell.
-- column: Status              String  : As of the three months.
-- column: Reason              String? : Why they are not exact.
-- column: SourceCode          String from Source.source_code : Series that it is computed from.

-- What is printed stands in where nothing was computed; of it the year before is another printed figure.
CREATE TEMP TABLE dashboard_window AS
SELECT
    v.measure, v.definition_version, v.label, v.fact, v.unit, v.polarity, v.area_key, v.source_key,
    v.period_type, v.period_start, date_trunc('month', v.period_end)::DATE AS month, v.financial_year,
    v.value,
    coalesce(v.previous_year, p.value) AS previous_year,
    coalesce(v.change_percent, change_percent(v.value, p.value)) AS change_percent,
    CASE WHEN p.value IS NULL THEN coalesce(v.change_reason, CASE WHEN v.previous_year IS NULL THEN 'missing_period' END) ELSE change_reason(v.value, p.value) END AS change_reason,
    v.status, v.reason, v.trend, v.rank_of_change, v.ranked_by_change,
    r.query_name AS rate_name
FROM fact_measure_value AS v
JOIN dim_area AS a ON a.area_key = v.area_key AND a.area_type = 'borough'
JOIN dim_measure AS m ON m.fact = v.fact AND m.measure = v.measure AND m.definition_version = v.definition_version AND m.kind = 'flow'
LEFT JOIN dim_measure AS r ON r.fact = m.fact AND r.numerator = m.query_name AND r.denominator = 'Residents' AND r.is_default
LEFT JOIN fact_measure_value AS p
    ON v.origin = 'printed' AND p.origin = 'printed' AND p.measure = v.measure AND p.definition_version = v.definition_version AND p.fact = v.fact AND p.area_key = v.area_key
    AND p.period_type = v.period_type AND p.period_start = v.period_start - INTERVAL 1 YEAR
WHERE v.geography_basis = 'exact' AND v.period_type IN ('month', 'roll3', 'roll12', 'fin_year')
QUALIFY v.origin = min(v.origin) OVER (PARTITION BY v.fact, v.measure, v.definition_version, v.area_key, v.period_type, v.period_start);

CREATE TEMP TABLE dashboard_baseline AS
SELECT measure, definition_version, fact, area_key, source_key, financial_year AS baseline_year, value AS baseline
FROM dashboard_window
WHERE period_type = 'fin_year' AND value IS NOT NULL
QUALIFY row_number() OVER (PARTITION BY measure, definition_version, fact, area_key, source_key ORDER BY financial_year <> '2011/12', period_start) = 1;

CREATE TABLE fact_dashboard AS
WITH twelve AS (FROM dashboard_window WHERE period_type = 'roll12'),
alone AS (FROM dashboard_window WHERE period_type = 'month'),
rate AS (
    SELECT measure AS rate_name, fact, area_key, source_key, date_trunc('month', period_end)::DATE AS month, rank, ranked
    FROM fact_measure_value
    WHERE origin = 'computed' AND period_type = 'roll12' AND rank IS NOT NULL),
row_of AS (
    SELECT
        t.measure, t.definition_version, t.label, t.fact, t.unit, t.polarity, t.area_key, t.source_key, t.month,
        t.value AS three_months, t.previous_year AS three_months_before, t.change_percent AS three_months_change, t.change_reason AS three_months_reason,
        y.value AS twelve_months, y.previous_year AS twelve_months_before, y.change_percent AS twelve_months_change,
        coalesce(y.change_reason, y.reason) AS twelve_months_reason,
        b.baseline_year, b.baseline,
        change_percent(y.value, b.baseline) AS baseline_change,
        CASE WHEN y.value IS NULL OR b.baseline IS NULL THEN 'missing_period' ELSE change_reason(y.value, b.baseline) END AS baseline_reason,
        m.trend AS exception, m1.trend AS exception_before, m2.trend AS exception_two_before,
        k.rank AS rank_of_rate, k.ranked AS ranked_by_rate, t.rank_of_change, t.ranked_by_change,
        t.status, t.reason,
        len(list_filter([m.trend, m1.trend, m2.trend], lambda e: e = 'unusually_high')) - len(list_filter([m.trend, m1.trend, m2.trend], lambda e: e = 'unusually_low')) AS unusual,
        -- 1 is good, -1 bad, for each indicator of the flag.
        list_transform(
            [sign(t.value - t.previous_year), sign(y.value - y.previous_year), sign(y.value - b.baseline), sign(unusual)],
            lambda s: s * CASE t.polarity WHEN 'higher_is_better' THEN 1 WHEN 'lower_is_better' THEN -1 END) AS signs
    FROM dashboard_window AS t
    LEFT JOIN twelve AS y USING (measure, definition_version, fact, area_key, source_key, month)
    LEFT JOIN dashboard_baseline AS b USING (measure, definition_version, fact, area_key, source_key)
    LEFT JOIN alone AS m USING (measure, definition_version, fact, area_key, source_key, month)
    LEFT JOIN alone AS m1 ON m1.measure = t.measure AND m1.definition_version = t.definition_version AND m1.fact = t.fact AND m1.area_key = t.area_key AND m1.source_key = t.source_key AND m1.month = t.month - INTERVAL 1 MONTH
    LEFT JOIN alone AS m2 ON m2.measure = t.measure AND m2.definition_version = t.definition_version AND m2.fact = t.fact AND m2.area_key = t.area_key AND m2.source_key = t.source_key AND m2.month = t.month - INTERVAL 2 MONTH
    LEFT JOIN rate AS k ON k.rate_name = t.rate_name AND k.fact = t.fact AND k.area_key = t.area_key AND k.source_key = t.source_key AND k.month = t.month
    WHERE t.period_type = 'roll3' AND t.value IS NOT NULL)
SELECT
    row_number() OVER () AS id,
    * EXCLUDE (signs, unusual, status, reason),
    len(list_filter(signs, lambda s: s = 1))::INTEGER AS positive,
    len(list_filter(signs, lambda s: s = -1))::INTEGER AS negative,
    CASE WHEN three_months_before IS NOT NULL AND twelve_months_before IS NOT NULL THEN rag_2014(positive, negative) END AS rag,
    CASE
        WHEN polarity = 'none' THEN 'not_comparable'
        WHEN three_months_before IS NULL OR twelve_months_before IS NULL THEN 'missing_period'
        WHEN rag IS NULL THEN 'small_count'
    END AS rag_reason,
    status, reason
FROM (FROM row_of ORDER BY measure, definition_version, fact, area_key, source_key, month);
