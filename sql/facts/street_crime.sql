-- set: StreetCrimes
-- entity: StreetCrime
-- root: streetCrime
-- grain: month x area (borough, or ward of one boundary set) x crime type, for each issue
-- description: Crimes as data.police.uk publishes them one by one, counted by the ward of their LSOA or map point. They are kept apart from
--   RecordedOffences: other forces are in them, types are coarser, and a point is moved to the middle of a street before it is published.
-- sensitive: no
-- versioned: yes
-- coverage: coverage_street_crime
-- vocabulary: offence_of_taxonomy on offence_key
-- key: Id
-- not-additive-over: AreaType, BoundarySet
-- needs: police_issue, month, source, offence_type
-- navigation: Area          -> area on area_key
-- navigation: CalendarMonth -> month on month
-- navigation: OffenceType   -> offence_type on offence_key
-- navigation: Source        -> source on source_key
-- navigation: Batch         -> batch on batch_id
-- column: Id                Int64  : Number of the row in this snapshot, in the order month, area, offence.
-- column: Month             Date   : First day of the month.
-- column: Quarter           String from CalendarMonth.quarter : Financial quarter, such as 2022/23 Q4.
-- column: FinancialYear     String from CalendarMonth.financial_year : Financial year, April to March.
-- column: AreaCode          String from Area.area_code : ONS code of the ward or borough.
-- column: AreaName          String from Area.area_name : Name of the area.
-- column: AreaType          String from Area.area_type : ward, borough or pseudo: without a ward, or outside of London.
-- column: BoroughCode       String? from Area.borough_code : Code of the borough.
-- column: BoroughName       String? from Area.borough_name : Name of the borough.
-- column: BoundarySet       String? from Area.boundary_set : Boundary set of a ward: WD2002 or WD2022.
-- column: OffenceGroup      String from OffenceType.offence_group : Conformed group.
-- column: Offence           String from OffenceType.offence : Conformed offence; (all) where the publisher's type stands for several.
-- column: OffenceAsSupplied String : The publisher's own crime type.
-- column: Count             Int64 additive : Crimes.
-- column: GeographyBasis    String : exact: by the point, which the publisher moves to the middle of a street; best_fit: by the LSOA.
-- column: Status            String : exact.
-- column: Reason            String? : Why the value is not exact.
-- column: SourceCode        String from Source.source_code : police_uk.
-- column: BatchId           Int32  : The batch that it was read from.

CREATE TABLE fact_street_crime AS
WITH crime AS (
    SELECT
        r.month, r.area_key, r.offence_key, r.label AS offence_as_supplied, s.source_key, r.batch_id,
        r.geography_basis,
        r.valid_from, r.valid_to
    FROM police_placed AS r
    JOIN dim_source AS s ON s.source_code = 'police_uk'
    WHERE r.kind = 'crime'),
counted AS (
    SELECT *, count(*) AS count
    FROM crime
    GROUP BY ALL)
SELECT
    row_number() OVER (ORDER BY valid_to < DATE '9999-12-31', month, area_key, offence_key, offence_as_supplied, geography_basis, batch_id, valid_from) AS id,
    *,
    'exact'::status_enum AS status, NULL::VARCHAR AS reason
FROM counted
ORDER BY id;

-- A delivery that was cut to some types speaks a taxonomy of its own: those types and no others.
CREATE TEMP TABLE police_taxonomy AS
SELECT
    delivery, month,
    CASE WHEN bool_or(is_whole) THEN 'POLICE_UK' ELSE 'POLICE_UK: ' || string_agg(o.offence, ', ' ORDER BY o.offence) END AS taxonomy
FROM police_type
JOIN dim_offence AS o USING (offence_key)
WHERE kind = 'crime'
GROUP BY delivery, month;

INSERT INTO offence_of_taxonomy
SELECT DISTINCT x.taxonomy, t.offence_key
FROM police_taxonomy AS x
JOIN police_type AS t USING (delivery, month)
WHERE t.kind = 'crime' AND x.taxonomy <> 'POLICE_UK';

CREATE TABLE coverage_street_crime AS
SELECT c.* EXCLUDE (delivery), x.taxonomy
FROM police_coverage('crime', 'police_uk') AS c
JOIN police_taxonomy AS x ON x.delivery = c.delivery AND x.month = c."Month"
ORDER BY c.valid_to < DATE '9999-12-31', "Month", "AreaType", "AreaCode";
