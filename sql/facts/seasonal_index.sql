-- set: SeasonalIndices
-- entity: SeasonalIndex
-- root: seasonalIndex
-- grain: measure x version x area x source x calendar month
-- description: How a calendar month lies to the average month of its year, over at least three complete calendar years without a break;
--   years that touch March 2020 to June 2021 are left out. Wards are those of the home borough. No seasonally adjusted series is made
--   of it: compare with the same month last year first.
-- sensitive: no
-- versioned: no
-- key: Id
-- needs: measure_value
-- navigation: Area          -> area on area_key
-- navigation: Source        -> source on source_key
-- column: Id                Int64   : Number of the row in this snapshot, in the order measure, area, source, calendar month.
-- column: Measure           String  : Name of the measure, as in Measures.
-- column: DefinitionVersion String  : Version of its definition.
-- column: Label             String  : Short text for tables and charts.
-- column: AreaCode          String from Area.area_code : ONS code of the area; codes that begin X- or BCU- are our own.
-- column: AreaName          String from Area.area_name : Its name.
-- column: AreaType          String from Area.area_type : ward, borough, bcu, london, national or pseudo.
-- column: BoroughCode       String? from Area.borough_code : Code of the borough.
-- column: BoroughName       String? from Area.borough_name : Name of the borough.
-- column: BoundarySet       String? from Area.boundary_set : Boundary set of a ward: WD2002 or WD2022.
-- column: MonthNumber       Int32   : Calendar month, 1 to 12.
-- column: MonthName         String  : Its name, such as January.
-- column: Value             Double : 1 is an average month; 1.1 is a tenth more.
-- column: Years             Int32   : How many years it rests on.
-- column: FirstYear         Int32   : The first of them.
-- column: LastYear          Int32   : The last of them.
-- column: Status            String  : estimated: an average over years.
-- column: SourceCode        String from Source.source_code : Series that it is computed from.

CREATE TEMP VIEW value_month_point AS
SELECT c.series, c.segment, p.period_start AS position, c.value
FROM value_point AS c
JOIN value_period AS p ON p.period_key = c.position
WHERE p.period_type = 'month';

CREATE TABLE fact_seasonal_index AS
SELECT row_number() OVER () AS id, *
FROM (
    SELECT
        m.measure, m.definition_version, m.label, r.area_key, r.source_key,
        i.calendar_month::INTEGER AS month_number, monthname(make_date(2000, i.calendar_month, 1)) AS month_name,
        i.seasonal_index AS value, i.years::INTEGER AS years, i.first_year::INTEGER AS first_year, i.last_year::INTEGER AS last_year,
        'estimated'::status_enum AS status
    FROM seasonal_index('value_month_point') AS i
    JOIN value_serie AS r ON r.series = i.series // 2
    JOIN value_measure AS m USING (measure_key)
    JOIN dim_area AS a USING (area_key)
    WHERE list_contains(m.level_list, a.area_type) AND (a.area_type <> 'ward' OR a.borough_code = getvariable('home_borough'))
    ORDER BY m.measure, m.definition_version, r.area_key, r.source_key, i.calendar_month);
