-- set: Population
-- entity: PopulationCount
-- root: population
-- grain: year x area x sex x residence type x age band x version, for each issue
-- description: Usual residents, for rates. A rate must name the population that it uses: sources differ by several per cent.
-- sensitive: no
-- versioned: yes
-- key: Id
-- not-additive-over: AreaType, BoundarySet, Sex, ResidenceType, AgeBand, Version, Year
-- needs: macros, area, month, source, population_supplied, period_coverage
-- navigation: Area          -> area on area_key
-- navigation: CalendarMonth -> month on month
-- navigation: Source        -> source on source_key
-- column: Id            Int64   : Number of the row in this snapshot, in the order version, year, area.
-- column: AreaKey       Int32   : Number of the area in this snapshot.
-- column: Year          Int32   : Year that it is for.
-- column: Month         Date    : First day of the month of the reference day.
-- column: Quarter       String  : Financial quarter of the reference day.
-- column: FinancialYear String  : Financial year of the reference day.
-- column: PeriodType    String  : other: residents on a day.
-- column: PeriodStart   Date    : Reference day.
-- column: PeriodEnd     Date    : Reference day.
-- column: AreaCode      String from Area.area_code : ONS code.
-- column: AreaName      String from Area.area_name : Name of the area.
-- column: AreaType      String from Area.area_type : ward, borough or london.
-- column: BoroughCode   String? from Area.borough_code : Code of the borough.
-- column: BoroughName   String? from Area.borough_name : Name of the borough.
-- column: BoundarySet   String? from Area.boundary_set : Boundary set of a ward.
-- column: GeographyBasis String : exact as supplied by area; best_fit where LSOAs were put into wards whole.
-- column: Sex           String  : all, female or male.
-- column: ResidenceType String  : all, household, or communal for communal establishments.
-- column: AgeBand       String  : all, a single year such as 37, or a band such as 16-24 or 65+. Bands overlap.
-- column: Version       String  : Which population it is, such as Census 2021 or ONS mid-2020. Versions are never mixed.
-- column: RateVersion   String? : The version that rates use for this area and reference day: a census or mid-year estimate, of which the total is known; null where there is only a projection.
-- column: Basis         String  : How the number was made from the publisher's table.
-- column: Count         Int64 additive : Usual residents.
-- column: Status        String  : published; estimated for projections.
-- column: Reason        String? : Why the value is null or not exact.
-- column: SourceCode    String from Source.source_code : Series, such as census_2021, ons_population or gla_population.
-- column: BatchId       Int32?  : The batch that it was read from; null for our own reference table.

-- Of several ways to a number, what the publisher gives comes before what is added up. Our own table holds sums of residence types: it
-- stands where no file brings those, before sums of other tables, which the publisher has protected otherwise; its ages stand last.
CREATE TEMP TABLE population_row AS
WITH cell AS (
    SELECT
        area_key, reference_day, sex, residence_type, age_band, count, version, basis, geography_basis, estimated,
        source_code, batch_id, issued, sha256, way
    FROM population_summed
    WHERE area_key IS NOT NULL
    UNION ALL BY NAME
    SELECT
        a.area_key, p.reference_date::DATE AS reference_day, p.sex, 'all' AS residence_type, p.age_band, p.count::BIGINT AS count, p.version, p.basis,
        'exact' AS geography_basis, false AS estimated, p.source_code, NULL AS batch_id, p.issued::DATE AS issued, '' AS sha256,
        CASE WHEN p.age_band = 'all' THEN 3 ELSE 6 END AS way
    FROM seed_csv('reference/population.csv') AS p
    JOIN dim_area AS a ON a.area_code = p.area_code AND a.area_type IN ('ward', 'borough') AND a.verified),
ranked AS (
    SELECT *,
        min(issued) OVER (
            PARTITION BY source_code, version, area_key, reference_day, sex, residence_type, age_band
            ORDER BY way, issued DESC, sha256 DESC
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS superseded
    FROM cell)
SELECT *, issued AS valid_from, coalesce(superseded, DATE '9999-12-31') AS valid_to
FROM ranked
WHERE superseded IS NULL OR superseded > issued;

-- Rates are made with counted or estimated people, never with a projection, and of one version a day: the census, else the Office for
-- National Statistics, else others. Which day, the period of the rate decides: the one nearest to its middle. London has none: its
-- residents are those of its boroughs.
CREATE TEMP TABLE population_rate_version AS
SELECT
    p.area_key, p.reference_day,
    arg_min(p.version, (CASE p.source_code WHEN 'census_2021' THEN 1 WHEN 'ons_population' THEN 2 ELSE 3 END, p.version)) AS rate_version
FROM population_row AS p
JOIN dim_area AS a ON a.area_key = p.area_key AND a.area_type IN ('ward', 'borough')
WHERE p.sex = 'all' AND p.residence_type = 'all' AND p.age_band = 'all' AND NOT p.estimated
GROUP BY p.area_key, p.reference_day;

CREATE TABLE fact_population AS
SELECT
    row_number() OVER (ORDER BY p.valid_to < DATE '9999-12-31', p.version, p.reference_day, p.area_key, p.sex, p.residence_type, p.age_band, p.source_code, p.valid_from, p.batch_id) AS id,
    p.area_key,
    year(p.reference_day)::INTEGER AS year,
    date_trunc('month', p.reference_day)::DATE AS month,
    financial_quarter(p.reference_day) AS quarter,
    financial_year(p.reference_day) AS financial_year,
    'other' AS period_type,
    p.reference_day AS period_start,
    p.reference_day AS period_end,
    p.geography_basis,
    p.sex, p.residence_type, p.age_band, p.version, v.rate_version, p.basis, p.count,
    (CASE WHEN p.estimated THEN 'estimated' ELSE 'published' END)::status_enum AS status,
    NULL::VARCHAR AS reason,
    s.source_key,
    p.batch_id,
    p.valid_from, p.valid_to
FROM population_row AS p
JOIN dim_source AS s USING (source_code)
LEFT JOIN population_rate_version AS v USING (area_key, reference_day)
ORDER BY id;

INSERT INTO batch_served SELECT DISTINCT batch_id FROM population_row WHERE valid_to = DATE '9999-12-31' AND batch_id IS NOT NULL;

CREATE TABLE coverage_population AS FROM period_coverage('fact_population');
