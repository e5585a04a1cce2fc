-- set: Areas
-- entity: Area
-- root: areas
-- grain: one area of one boundary set; a ward that a publisher also reports under a pseudo-borough is there twice
-- description: Nations, London, command units, boroughs and wards of both boundary sets. A ward that only a publisher's file names
--   is kept as unverified, under the borough that the file names; one that a loaded lookup or boundary file knows has its name and
--   borough from there. Pseudo-areas are what publishers treat as areas and are none.
-- sensitive: no
-- versioned: no
-- key: AreaKey
-- needs: area_reference, offence_batch, police_force
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
-- column: Verified     Boolean : Whether our reference tables know it, or a lookup or boundary file; false when only a file of figures names it.
-- column: TileColumn   Int32?  : Column of its tile on the tile map, from 1 in the west.
-- column: TileRow      Int32?  : Row of its tile, from 1 in the north.

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
    coalesce(a.area_code, own_code(s.borough_name)) AS borough_code,
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

-- Wards of London's boroughs as lookups, boundaries, censuses and indices name them; the newest boundaries name a ward. Where a file
-- gives no borough the range of codes does.
CREATE TEMP TABLE ward_looked_up AS
WITH looked_up AS (
    SELECT batch_id, ward_code, ward_name, ward_year, borough_code, borough_name FROM ledger.staged_ward_borough
    UNION ALL
    SELECT batch_id, ward_code, ward_name, ward_year, borough_code, borough_name FROM ledger.staged_lsoa_ward
    UNION ALL
    SELECT batch_id, area_code, area_name, vintage, parent_code, parent_name FROM ledger.staged_boundary WHERE area_type = 'ward'
    UNION ALL
    SELECT batch_id, area_code, area_name, NULL, NULL, NULL FROM ledger.staged_population_table WHERE area_code LIKE 'E05%'
    UNION ALL
    SELECT batch_id, ward_code, ward_name, NULL, borough_code, borough_name FROM ledger.staged_deprivation WHERE ward_code IS NOT NULL),
placed AS (
    SELECT DISTINCT l.ward_code, l.ward_name, l.ward_year, coalesce(l.borough_code, n.area_code, w.borough_code) AS borough_code, b.issued, b.sha256
    FROM looked_up AS l
    JOIN batch_in_use AS b USING (batch_id)
    LEFT JOIN area_alias AS n ON n.name = name_key(l.borough_name) AND n.area_type = 'borough'
    LEFT JOIN ward_range AS w ON l.ward_code BETWEEN w.first_code AND w.last_code
    WHERE l.ward_name IS NOT NULL)
SELECT
    p.ward_code,
    arg_max(p.ward_name, (coalesce(p.ward_year, 0), p.issued, p.sha256)) AS ward_name,
    arg_max(p.borough_code, (coalesce(p.ward_year, 0), p.issued, p.sha256)) AS borough_code
FROM placed AS p
JOIN area_reference AS k ON k.area_code = p.borough_code AND k.area_type = 'borough'
GROUP BY p.ward_code;

CREATE TEMP TABLE area_member AS
WITH ward AS (
    SELECT l.ward_code, l.ward_name, l.borough_code, w.boundary_set, w.valid_from, w.valid_to
    FROM ward_looked_up AS l
    LEFT JOIN ward_range AS w ON w.borough_code = l.borough_code AND l.ward_code BETWEEN w.first_code AND w.last_code
    WHERE NOT EXISTS (SELECT 1 FROM area_reference AS k WHERE k.area_code = l.ward_code AND k.area_type = 'ward'))
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
SELECT ward_code, ward_name, 'ward', borough_code, boundary_set, valid_from, valid_to, true
FROM ward
UNION ALL
SELECT area_code, area_name, 'pseudo', borough_code, NULL, NULL, NULL, false
FROM police_pseudo_area AS p
WHERE NOT EXISTS (SELECT 1 FROM area_of_row AS r WHERE r.area_code = p.area_code AND r.area_type = 'pseudo' AND r.borough_code = p.borough_code)
    AND NOT EXISTS (SELECT 1 FROM area_reference AS k WHERE k.area_code = p.area_code AND k.area_type = 'pseudo' AND p.area_code = p.borough_code)
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
    AND NOT EXISTS (SELECT 1 FROM ward AS l WHERE l.ward_code = r.area_code AND l.borough_code = r.borough_code AND r.area_type = 'ward')
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

-- One member for a ward's code, whatever else a file may have put it under.
CREATE TEMP TABLE ward_member AS
SELECT area_key, area_code, borough_code, boundary_set, valid_to
FROM dim_area
WHERE area_type = 'ward'
QUALIFY row_number() OVER (PARTITION BY area_code ORDER BY verified DESC, area_key) = 1;

-- From the words of a file to the member, and to the borough by which files supersede each other.
CREATE TABLE bridge_area_supplied AS
SELECT r.borough_name, r.ward_code, r.by_ward, a.area_key, r.borough_code, b.borough_type
FROM area_of_row AS r
JOIN borough_supplied AS b USING (borough_name)
JOIN dim_area AS a ON a.area_code = r.area_code AND a.area_type = r.area_type AND a.borough_code = r.borough_code;
