-- set: Deprivation
-- entity: DeprivationScore
-- root: deprivation
-- grain: index x domain x LSOA or ward, for each issue
-- description: How deprived small areas are, by the English Indices of Deprivation: relative places in a list, never amounts. Indices of
--   different years are not comparable. London only.
-- sensitive: no
-- versioned: yes
-- key: Id
-- not-additive-over: IndexVersion, Domain, AreaLevel
-- needs: macros, area, lsoa, source, batch_in_use
-- navigation: Lsoa   -> lsoa on lsoa_code
-- navigation: Ward   -> area on ward_key = area_key
-- navigation: Borough -> area on borough_key = area_key
-- navigation: Source -> source on source_key
-- column: Id            Int64   : Number of the row in this snapshot, in the order index, domain, area.
-- column: IndexVersion  String  : Which index, such as IMD 2019.
-- column: Year          Int32   : Year of the index.
-- column: Domain        String  : Domain as the publisher names it, such as Index of Multiple Deprivation (IMD) or Crime.
-- column: AreaLevel     String  : lsoa or ward.
-- column: LsoaCode      String? : Code of the LSOA; null for a ward.
-- column: LsoaName      String? from Lsoa.lsoa_name : Name of the LSOA.
-- column: WardCode      String? from Ward.area_code : Code of the ward; of an LSOA the one that fits it best.
-- column: WardName      String? from Ward.area_name : Name of that ward.
-- column: BoundarySet   String? from Ward.boundary_set : Boundary set of that ward.
-- column: BoroughCode   String  from Borough.area_code : Code of the borough.
-- column: BoroughName   String  from Borough.area_name : Name of the borough.
-- column: GeographyBasis String : exact: the area as the publisher gives it. best_fit where WardCode is that of an LSOA.
-- column: Score         Double? : Score of the domain; null where only rank and decile are published. For a ward the average over its people.
-- column: Rank          Int32?  : 1 is the most deprived: of England's LSOAs, or of London's wards.
-- column: Decile        Int32?  : 1 is the most deprived tenth of England's LSOAs.
-- column: Status        String  : published.
-- column: SourceCode    String from Source.source_code : mhclg_imd.
-- column: BatchId       Int32   : The batch that it was read from.

-- An issue replaces an index and domain of an area; one that lacks scores takes none away.
CREATE TEMP TABLE deprivation_row AS
WITH cell AS (
    SELECT s.*, b.source_code, b.issued, b.sha256
    FROM ledger.staged_deprivation AS s
    JOIN batch_in_use AS b USING (batch_id)
    QUALIFY row_number() OVER (PARTITION BY s.batch_id, s.index_year, s.domain, s.lsoa_code, s.ward_code ORDER BY s.line) = 1),
ranked AS (
    SELECT *,
        min(issued) OVER (
            PARTITION BY source_code, index_year, domain, lsoa_code, ward_code
            ORDER BY score IS NULL, issued DESC, sha256 DESC
            ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING) AS superseded
    FROM cell)
SELECT *, issued AS valid_from, coalesce(superseded, DATE '9999-12-31') AS valid_to
FROM ranked
WHERE superseded IS NULL OR superseded > issued;

CREATE TABLE fact_deprivation AS
WITH placed AS (
    SELECT
        d.*,
        CASE WHEN d.lsoa_code IS NULL THEN 'ward' ELSE 'lsoa' END AS area_level,
        coalesce(l.ward_key, w.area_key) AS ward_key,
        coalesce(l.borough_key, b.area_key) AS borough_key
    FROM deprivation_row AS d
    LEFT JOIN dim_lsoa AS l ON l.lsoa_code = d.lsoa_code
    LEFT JOIN area_alias AS n ON n.name = name_key(d.borough_name) AND n.area_type = 'borough' AND d.lsoa_code IS NULL
    LEFT JOIN dim_area AS b ON b.area_code = n.area_code AND b.area_type = 'borough'
    LEFT JOIN (SELECT area_code, min(area_key) AS area_key FROM dim_area WHERE area_type = 'ward' GROUP BY area_code) AS w ON w.area_code = d.ward_code)
SELECT
    row_number() OVER (ORDER BY p.valid_to < DATE '9999-12-31', p.index_year, p.domain, p.area_level, coalesce(p.lsoa_code, p.ward_code), p.valid_from, p.batch_id) AS id,
    printf('IMD %d', p.index_year) AS index_version,
    p.index_year AS year,
    p.domain, p.area_level, p.lsoa_code, p.ward_key::INTEGER AS ward_key, p.borough_key,
    CASE WHEN p.area_level = 'lsoa' AND p.ward_key IS NOT NULL THEN 'best_fit' ELSE 'exact' END AS geography_basis,
    p.score, p.rank, p.decile,
    'published'::status_enum AS status,
    s.source_key,
    p.batch_id, p.valid_from, p.valid_to
FROM placed AS p
JOIN dim_source AS s USING (source_code)
WHERE p.borough_key IS NOT NULL
ORDER BY id;

INSERT INTO batch_served SELECT DISTINCT batch_id FROM fact_deprivation WHERE valid_to = DATE '9999-12-31';
