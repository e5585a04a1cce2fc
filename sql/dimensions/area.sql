-- set: Areas
-- entity: Area
-- root: areas
-- grain: one area of one boundary set; a ward that a publisher also reports under a pseudo-borough is there twice
-- description: Nations, London, command units, boroughs and wards of both boundary sets. A ward that only a publisher's file names
--   is kept as unverified, under the borough that the file names. Pseudo-areas are what publishers treat as areas and are none.
-- sensitive: no
-- versioned: no
-- key: AreaKey
-- needs: macros, offence_batch
-- column: AreaKey      Int32   : Number of the area in this snapshot; other snapshots may number otherwise.
-- column: AreaCode     String  : ONS code; codes that begin BCU- or X- are our own.
-- column: AreaName     String  : Name. Never join on it: sixteen ward names of Barnet mean other land since May 2022.
-- column: AreaType     String  : ward, borough, bcu, london, region, national or pseudo.
-- column: BoroughCode  String? : Code of the borough that it lies in; its own for a borough.
-- column: BoroughName  String? : Name of that borough.
-- column: BcuCode      String? : Basic Command Unit of the Metropolitan Police; codes are our own.
-- column: BcuName      String? : Its name.
-- column: BoundarySet  String? : Newest boundary set that a ward belongs to: WD2002 until 4 May 2022, WD2022 since; null where not known.
-- column: ValidFrom    Date?   : First day of the boundaries.
-- column: ValidTo      Date?   : Last day of the boundaries; null while they stand.
-- column: Verified     Boolean : Whether our reference tables know it; false when only a publisher's file names it.
-- column: TileColumn   Int32?  : Column of its tile on the tile map, from 1 in the west.
-- column: TileRow      Int32?  : Row of its tile, from 1 in the north.

CREATE TEMP TABLE area_reference AS
SELECT * FROM seed_csv('reference/areas.csv');

CREATE TEMP TABLE area_alias AS
SELECT name_key(name_as_supplied) AS name, area_type, area_code
FROM seed_csv('reference/area_aliases.csv')
UNION
SELECT name_key(area_name), area_type, area_code FROM area_reference WHERE area_type <> 'ward';

CREATE TEMP TABLE ward_range AS
SELECT borough_code, boundary_set, wards::INTEGER AS wards, first_code, last_code, valid_from::DATE AS valid_from, valid_to::DATE AS valid_to
FROM seed_csv('reference/ward_counts.csv');

-- What the files in use bring.
CREATE TEMP TABLE area_supplied AS
SELECT
    s.borough_name,
    nullif(trim(s.ward_code), '') AS ward_code,
    b.by_ward,
    min_by(s.ward_name, (length(s.ward_name), s.ward_name)) AS ward_name
FROM ledger.staged_offence_record AS s
JOIN offence_batch AS b USING (batch_id)
GROUP BY ALL;

-- A borough name that nobody knows becomes a pseudo-area of its own.
CREATE TEMP TABLE borough_supplied AS
SELECT DISTINCT
    s.borough_name,
    coalesce(a.area_code, 'X-' || upper(trim(regexp_replace(s.borough_name, '[^A-Za-z0-9]+', '-', 'g'), '-'))) AS borough_code,
    coalesce(a.area_type, 'pseudo') AS borough_type,
    a.area_code IS NOT NULL AS known
FROM area_supplied AS s
LEFT JOIN area_alias AS a ON a.name = name_key(s.borough_name) AND a.area_type IN ('borough', 'pseudo');

-- Every distinct area that a row of those files belongs to.
CREATE TEMP TABLE area_of_row AS
SELECT
    s.borough_name,
    s.ward_code,
    s.by_ward,
    b.borough_code,
    CASE
        WHEN NOT s.by_ward THEN b.borough_code
        WHEN s.ward_code IS NULL THEN 'X-NOWARD'
        ELSE s.ward_code
    END AS area_code,
    CASE
        WHEN NOT s.by_ward THEN b.borough_type
        WHEN s.ward_code IS NULL OR b.borough_type = 'pseudo' THEN 'pseudo'
        ELSE 'ward'
    END AS area_type,
    CASE
        WHEN NOT s.by_ward THEN s.borough_name
        WHEN s.ward_code IS NULL THEN 'No ward'
        ELSE coalesce(s.ward_name, s.ward_code)
    END AS area_name
FROM area_supplied AS s
JOIN borough_supplied AS b USING (borough_name);

CREATE TEMP TABLE area_member AS
SELECT
    area_code,
    area_name,
    area_type,
    CASE WHEN area_type IN ('borough', 'pseudo') THEN area_code ELSE borough_code END AS borough_code,
    boundary_set,
    valid_from::DATE AS valid_from,
    valid_to::DATE AS valid_to,
    true AS verified
FROM area_reference
UNION ALL
SELECT
    r.area_code,
    min_by(r.area_name, (length(r.area_name), r.area_name)),
    r.area_type,
    r.borough_code,
    any_value(w.boundary_set),
    any_value(w.valid_from),
    any_value(w.valid_to),
    false
FROM area_of_row AS r
LEFT JOIN ward_range AS w
    ON r.area_type = 'ward' AND w.borough_code = r.borough_code AND r.area_code BETWEEN w.first_code AND w.last_code
WHERE NOT EXISTS (
    SELECT 1 FROM area_reference AS k
    WHERE k.area_code = r.area_code
        AND k.area_type = r.area_type
        AND (k.area_type <> 'ward' OR k.borough_code = r.borough_code)
        AND (k.area_type <> 'pseudo' OR r.area_code = r.borough_code))
GROUP BY r.area_code, r.area_type, r.borough_code;

CREATE TABLE dim_area AS
SELECT
    (row_number() OVER (ORDER BY m.verified DESC, list_position(['national', 'london', 'bcu', 'borough', 'ward', 'pseudo'], m.area_type), m.area_code, m.borough_code))::INTEGER AS area_key,
    m.area_code,
    m.area_name,
    m.area_type,
    m.borough_code,
    coalesce(b.area_name, CASE WHEN m.borough_code = m.area_code THEN m.area_name END, s.borough_name) AS borough_name,
    coalesce(b.bcu_code, CASE WHEN m.area_type = 'bcu' THEN m.area_code END) AS bcu_code,
    coalesce(u.area_name, CASE WHEN m.area_type = 'bcu' THEN m.area_name END) AS bcu_name,
    m.boundary_set,
    m.valid_from,
    m.valid_to,
    m.verified,
    t.tile_column,
    t.tile_row
FROM area_member AS m
LEFT JOIN area_reference AS b ON b.area_code = m.borough_code
LEFT JOIN (SELECT borough_code, min(borough_name) AS borough_name FROM borough_supplied GROUP BY borough_code) AS s ON s.borough_code = m.borough_code
LEFT JOIN area_reference AS u ON u.area_code = b.bcu_code
LEFT JOIN (
    SELECT ward_code, "column"::INTEGER AS tile_column, "row"::INTEGER AS tile_row
    FROM seed_csv('reference/tile_map.csv')) AS t ON t.ward_code = m.area_code
ORDER BY area_key;

-- From the words of a file to the member, and to the borough by which files supersede each other.
CREATE TABLE bridge_area_supplied AS
SELECT r.borough_name, r.ward_code, r.by_ward, a.area_key, r.borough_code, b.borough_type
FROM area_of_row AS r
JOIN borough_supplied AS b USING (borough_name)
JOIN dim_area AS a ON a.area_code = r.area_code AND a.area_type = r.area_type AND a.borough_code = r.borough_code;
