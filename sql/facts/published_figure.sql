-- set: PublishedFigures
-- entity: PublishedFigure
-- root: publishedFigure
-- grain: one printed figure with document, item and locator
-- description: Figures as the partnership's public papers print them, each with the place where it can be found. They are not
--   corrected and not moved to other periods.
-- sensitive: no
-- versioned: yes
-- key: FigureId
-- needs: macros, area, source
-- navigation: Area   -> area on area_key
-- navigation: Source -> source on source_key
-- column: FigureId         String  : Stable name of the figure.
-- column: Topic            String  : Table that it belongs to, such as marac or cctv_by_ward.
-- column: Position         Int32   : Place in the table, from 1, as printed.
-- column: Measure          String  : What is counted or measured.
-- column: Category         String? : Offence type, service, survey, indicator or incident type.
-- column: Subcategory      String? : Strand, breakdown value or table element.
-- column: AreaCode         String? from Area.area_code : ONS code, where the area is one.
-- column: AreaName         String  : Name of the area as printed.
-- column: AreaType         String? : ward, borough, bcu, london, national; pseudo for incidents without a ward; null for other places.
-- column: BoroughCode      String? from Area.borough_code : Code of the borough.
-- column: BoroughName      String? from Area.borough_name : Name of the borough.
-- column: BoundarySet      String? from Area.boundary_set : Boundary set of a ward.
-- column: PeriodLabel      String? : Period as printed; clarifications in brackets.
-- column: PeriodType       String? : month, roll3, quarter, roll12, fytd, fin_year, cal_year or other; null where the paper gives no dates.
-- column: PeriodStart      Date?   : First day.
-- column: PeriodEnd        Date?   : Last day.
-- column: Value            Decimal? : Plain number: pounds, not thousands; 13.5 for 13.5%. Null where the paper prints words only.
-- column: ValueAsPrinted   String  : The characters of the paper.
-- column: Unit             String  : count, percent, percentage_points, gbp, rate_per_1000, rank ...
-- column: Qualifier        String  : exact, approx, over, under, almost, at_least, up_to, target, range_low or range_high.
-- column: Comparator       String? : What a change or rank refers to.
-- column: Quality          String  : published, provisional, approximate or derived.
-- column: Status           String  : published.
-- column: Reason           String? : Why the value is null: not_comparable where the paper prints words instead of a number.
-- column: Document         String  : Date of the meeting.
-- column: Item             String? : Agenda item.
-- column: Locator          String  : The words of the paper, at most twelve, by which the figure can be found.
-- column: Note             String? : Reading aid or caution.
-- column: SourceCode       String from Source.source_code : papers.
-- column: BaseCount        Decimal? : Number of answers behind a survey share.
-- column: OutOf            Decimal? : How many areas a rank is among.
-- column: RankDirection    String? : What rank 1 means.
-- column: Reference        String? : Reference of an indicator.
-- column: IndicatorType    String? : CPI or SPI.
-- column: Polarity         String? : Whether bigger or smaller is better, for an indicator.
-- column: Rag              String? : Rating as printed: G, GA, RA or R.
-- column: Direction        String? : Direction of travel as printed, for an indicator.
-- column: MaracType        String? : domestic_abuse or community_safety.
-- column: InferredCategory String? : Category that the numbers suggest, where the paper's row label is a picture.
-- column: Kind             String? : planned_volume, assumption or evidence.
-- column: CostTable        String? : Table of the 2013 business case.
-- column: Partner          String? : Partner of a cost or benefit.
-- column: CostColumn       String? : Column of that table.

CREATE TEMP TABLE figure_file AS
SELECT file, regexp_extract(file, '([^/]+)\.csv$', 1) AS topic
FROM seed_csv('manifest.csv')
WHERE borough = getvariable('home_borough');

-- Only the papers of the home borough; another home starts without figures.
CREATE TEMP TABLE figure_row AS
SELECT f.topic, row_number() OVER () AS line, r.*
FROM read_csv(getvariable('seed') || '/figures/*.csv', header = true, all_varchar = true,
    delim = ',', quote = '"', escape = '"', union_by_name = true, filename = 'path') AS r
JOIN figure_file AS f ON ends_with(r.path, f.file);

-- A paper names wards of its own borough, on the boundaries of its time.
CREATE TEMP TABLE figure_area AS
SELECT DISTINCT
    f.area_type, f.area_name, f.doc, f.period_start,
    first(a.area_key ORDER BY a.area_key) AS area_key
FROM figure_row AS f
LEFT JOIN area_alias AS n ON n.name = name_key(f.area_name)
LEFT JOIN dim_area AS a
    ON a.verified AND (
        (f.area_type <> 'ward' AND a.area_code = n.area_code AND a.area_type = CASE f.area_type WHEN 'unallocated' THEN 'pseudo' ELSE f.area_type END)
        OR (f.area_type = 'ward' AND a.area_type = 'ward' AND a.borough_code = getvariable('home_borough')
            AND (a.area_code = n.area_code OR name_key(a.area_name) = name_key(f.area_name))
            AND coalesce(f.period_start, f.doc)::DATE BETWEEN a.valid_from AND coalesce(a.valid_to, DATE '9999-12-31')))
GROUP BY ALL;

CREATE TABLE fact_published_figure AS
WITH dated AS (
    SELECT *, period_start::DATE AS first_day, period_end::DATE AS last_day
    FROM figure_row)
SELECT
    d.figure_id,
    d.topic,
    (row_number() OVER (PARTITION BY d.topic ORDER BY d.line))::INTEGER AS position,
    d.measure, d.category, d.subcategory,
    a.area_key,
    d.area_name,
    CASE
        WHEN d.area_type = 'unallocated' THEN 'pseudo'
        WHEN d.area_type IN ('ward', 'borough', 'bcu', 'london', 'region', 'national') THEN d.area_type
    END AS area_type,
    d.period_label,
    period_type(d.first_day, d.last_day) AS period_type,
    d.first_day AS period_start,
    d.last_day AS period_end,
    d.value::DECIMAL(18, 4) AS value,
    d.value_as_printed,
    d.unit, d.qualifier, d.comparator, d.quality,
    'published'::status_enum AS status,
    CASE WHEN d.value IS NULL THEN 'not_comparable' END AS reason,
    d.doc AS document, d.item, d.locator, d.note,
    s.source_key,
    d.base_n::DECIMAL(18, 4) AS base_count,
    d.out_of::DECIMAL(18, 4) AS out_of,
    d.rank_direction,
    d.ref AS reference,
    d.indicator_type, d.polarity, d.rag,
    d.dot AS direction,
    d.marac_type, d.inferred_category, d.kind,
    d."table" AS cost_table,
    d.partner, d.cost_column,
    d.doc::DATE AS valid_from,
    DATE '9999-12-31' AS valid_to
FROM dated AS d
JOIN dim_source AS s ON s.source_code = 'papers'
LEFT JOIN figure_area AS a
    ON a.area_type = d.area_type AND a.area_name = d.area_name AND a.doc = d.doc AND a.period_start IS NOT DISTINCT FROM d.period_start
ORDER BY d.topic, position;
