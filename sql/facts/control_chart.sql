-- set: ControlCharts
-- entity: ControlChart
-- root: controlChart
-- grain: measure x version x area x source x month or quarter
-- description: Control charts (XmR) of measures by month and by quarter, with the rules of Making Data Count: what of the ups and downs is
--   more than the series' usual variation. A chart begins anew at each recorded break. Wards are those of the home borough; what was
--   shared out to other boundaries has no chart.
-- sensitive: no
-- versioned: no
-- key: Id
-- needs: measure_value
-- navigation: Area          -> area on area_key
-- navigation: CalendarMonth -> month on month
-- navigation: Source        -> source on source_key
-- column: Id                Int64   : Number of the row in this snapshot, in the order measure, area, source, period type, period.
-- column: Measure           String  : Name of the measure, as in Measures.
-- column: DefinitionVersion String  : Version of its definition.
-- column: Label             String  : Short text for tables and charts.
-- column: AreaCode          String from Area.area_code : ONS code of the area; codes that begin X- or BCU- are our own.
-- column: AreaName          String from Area.area_name : Its name.
-- column: AreaType          String from Area.area_type : ward, borough, bcu, london, national or pseudo.
-- column: BoroughCode       String? from Area.borough_code : Code of the borough.
-- column: BoroughName       String? from Area.borough_name : Name of the borough.
-- column: BoundarySet       String? from Area.boundary_set : Boundary set of a ward: WD2002 or WD2022.
-- column: PeriodType        String  : month or quarter (financial).
-- column: PeriodStart       Date    : First day.
-- column: PeriodEnd         Date    : Last day.
-- column: PeriodLabel       String  : The period in words.
-- column: Month             Date    : First day of the month in which the period starts.
-- column: Quarter           String? : Financial quarter that the period lies within, such as 2022/23 Q4.
-- column: FinancialYear     String? : Financial year that the period lies within, April to March.
-- column: Value             Double? : The value, as in MeasureValues; null for a reason.
-- column: Unit              String  : Unit of the value.
-- column: Status            String  : Status of the value.
-- column: Reason            String? : Why it is null or not exact.
-- column: Segment           Int32   : How many recorded breaks lie before the period; the chart begins anew at each.
-- column: Centre            Double? : Mean of the baseline, the first twelve periods of the segment that have a value.
-- column: LowerLimit        Double? : Lower limit, never under 0.
-- column: UpperLimit        Double? : Upper limit.
-- column: NearLowerLimit    Double? : Two thirds of the way to the lower limit, never under 0.
-- column: NearUpperLimit    Double? : Two thirds of the way to the upper limit.
-- column: Limits            String  : xmr; poisson where the baseline is whole counts with a mean under 5.
-- column: Trial             Boolean? : Whether the baseline is shorter than twelve periods, so that the limits will move.
-- column: Signal            String? : unusually_high or unusually_low, by the side of the centre on which the value lies.
-- column: Rule              String? : Why: outside limit; trend of seven; two of three near limit; seven on one side.
-- column: SourceCode        String from Source.source_code : Series that it is computed from.

CREATE TABLE fact_control_chart AS
SELECT row_number() OVER () AS id, *
FROM (
    SELECT
        m.measure, m.definition_version, m.label, r.area_key, r.source_key,
        p.period_type, p.period_start, p.period_end, p.period_label, p.month, p.quarter, p.financial_year,
        c.value, m.unit, r.status, r.reason,
        c.segment::INTEGER AS segment, c.centre, c.lower_limit, c.upper_limit, c.near_lower_limit, c.near_upper_limit, c.limits, c.trial,
        'unusually_' || c.signal AS signal, c.rule
    FROM value_chart AS c
    JOIN value_row AS r ON r.series = c.series // 2 AND r.period_key = c.position
    JOIN value_measure AS m USING (measure_key)
    JOIN value_period_named AS p USING (period_key)
    JOIN dim_area AS a USING (area_key)
    WHERE list_contains(m.level_list, a.area_type) AND (a.area_type <> 'ward' OR a.borough_code = getvariable('home_borough'))
    ORDER BY m.measure, m.definition_version, r.area_key, r.source_key, p.period_type, p.period_start);
