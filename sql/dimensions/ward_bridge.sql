-- table: bridge_ward
-- set: WardBridges
-- entity: WardBridge
-- root: wardBridges
-- grain: a ward of one boundary set, a ward of another that takes over a part of it, and what the part was measured by
-- description: How figures of wards are carried over to other boundaries: weights of a ward add up to 1. Each direction is a set of its own.
--   Where a weight by population is known for all wards of a borough, figures are carried over by it, else by area.
-- sensitive: no
-- versioned: no
-- key: FromAreaKey, ToAreaKey, Basis
-- needs: area, lsoa_fit
-- navigation: FromArea -> area on from_area_key = area_key
-- navigation: ToArea   -> area on to_area_key = area_key
-- column: FromAreaKey     Int32   : Number of the ward that figures are given for.
-- column: FromAreaCode    String  from FromArea.area_code : Its ONS code.
-- column: FromAreaName    String  from FromArea.area_name : Its name.
-- column: FromBoundarySet String  : Its boundary set.
-- column: ToAreaKey       Int32   : Number of the ward that figures are wanted for.
-- column: ToAreaCode      String  from ToArea.area_code : Its ONS code.
-- column: ToAreaName      String  from ToArea.area_name : Its name.
-- column: ToBoundarySet   String  : Its boundary set.
-- column: Weight          Double  : Share of the first ward's figures that belongs to the second, above 0 up to 1.
-- column: Basis           String  : area, or population.
-- column: Used            Boolean : Whether figures are carried over by it.
-- column: Source          String  : Series that the weight is made from.
-- column: Version         String  : Which issue of it.

-- Slivers are left out of such files; a ward of which more than that is missing has no weights.
CREATE TEMP TABLE overlap_in_use AS
SELECT s.from_code, s.to_code, s.from_year, s.to_year, s.share_of_from, s.share_of_to, b.source_code, b.issued, b.sha256
FROM ledger.staged_ward_overlap AS s
JOIN batch_in_use AS b USING (batch_id);

-- Both directions; for a ward and a year the newest file, whichever direction it was written in.
CREATE TEMP TABLE area_share AS
WITH both_ways AS (
    SELECT from_code, to_code, to_year, share_of_from AS share, source_code, issued, sha256 FROM overlap_in_use
    UNION ALL
    SELECT to_code, from_code, from_year, share_of_to, source_code, issued, sha256 FROM overlap_in_use),
newest AS (
    SELECT from_code, to_code, to_year, sum(share) AS share, any_value(source_code) AS source_code, strftime(issued, '%Y-%m-%d') AS version
    FROM (
        FROM both_ways
        QUALIFY dense_rank() OVER (PARTITION BY from_code, to_year ORDER BY issued DESC, sha256 DESC) = 1)
    GROUP BY from_code, to_code, to_year, issued)
SELECT from_code, to_code, share, source_code, version
FROM newest
QUALIFY sum(share) OVER (PARTITION BY from_code, to_year) BETWEEN 0.9 AND 1.05;

-- People by LSOA of the later census: those of a retired one go with its land.
CREATE TEMP TABLE lsoa_people AS
WITH cell AS (
    SELECT s.lsoa_code, s.year, s.sex = 'all' AND s.age_band = 'all' AS is_total, s.sex, s.age_band, s.count, b.source_code, b.issued, b.sha256
    FROM ledger.staged_lsoa_population AS s
    JOIN batch_in_use AS b USING (batch_id)
    QUALIFY dense_rank() OVER (PARTITION BY s.lsoa_code ORDER BY s.year DESC NULLS LAST, b.issued DESC, b.sha256 DESC) = 1),
total AS (
    SELECT
        lsoa_code, any_value(source_code) AS source_code, any_value(coalesce(year::VARCHAR, strftime(issued, '%Y-%m-%d'))) AS version,
        coalesce(
            max(count) FILTER (is_total),
            sum(count) FILTER (sex = 'all' AND age_band <> 'all'),
            sum(count) FILTER (sex <> 'all' AND age_band = 'all'),
            sum(count))::DOUBLE AS people
    FROM cell
    GROUP BY lsoa_code)
SELECT coalesce(s.to_code, t.lsoa_code) AS lsoa_code, sum(t.people * coalesce(s.share, 1)) AS people, any_value(t.source_code) AS source_code, any_value(t.version) AS version
FROM total AS t
LEFT JOIN lsoa_successor AS s ON s.from_code = t.lsoa_code
GROUP BY 1;

CREATE TEMP TABLE population_share AS
SELECT f.ward_code AS from_code, t.ward_code AS to_code, sum(p.people) AS share, any_value(p.source_code) AS source_code, any_value(p.version) AS version
FROM lsoa_people AS p
JOIN lsoa_ward AS f USING (lsoa_code)
JOIN lsoa_ward AS t ON t.lsoa_code = f.lsoa_code AND t.boundary_set <> f.boundary_set
GROUP BY f.ward_code, t.ward_code
HAVING sum(p.people) > 0;

-- Of two years whose wards have the same codes one will do.
CREATE TABLE bridge_ward AS
WITH share AS (
    SELECT *
    FROM (
        SELECT *, 'area' AS basis FROM area_share
        UNION ALL
        SELECT *, 'population' FROM population_share)
    WHERE share > 0
    QUALIFY row_number() OVER (PARTITION BY from_code, to_code, basis ORDER BY version DESC) = 1),
weighted AS (
    SELECT
        f.area_key AS from_area_key, f.boundary_set AS from_boundary_set, f.borough_code,
        t.area_key AS to_area_key, t.boundary_set AS to_boundary_set,
        -- Rounded far below a person: the order of addition, which follows the order of loading, does not show.
        round(s.share / sum(s.share) OVER (PARTITION BY f.area_key, t.boundary_set, s.basis), 12) AS weight,
        s.basis, s.source_code AS source, s.version
    FROM share AS s
    JOIN ward_member AS f ON f.area_code = s.from_code
    JOIN ward_member AS t ON t.area_code = s.to_code
    WHERE f.boundary_set <> t.boundary_set),
-- A new ward is whole only when all wards of the borough are carried over.
whole AS (
    SELECT w.borough_code, w.from_boundary_set, w.to_boundary_set, max(w.basis) AS basis
    FROM (
        SELECT borough_code, from_boundary_set, to_boundary_set, basis, count(DISTINCT from_area_key) AS wards
        FROM weighted
        GROUP BY ALL) AS w
    JOIN ward_range AS r ON r.borough_code = w.borough_code AND r.boundary_set = w.from_boundary_set AND r.wards = w.wards
    GROUP BY w.borough_code, w.from_boundary_set, w.to_boundary_set)
SELECT
    w.from_area_key, w.from_boundary_set, w.to_area_key, w.to_boundary_set, w.weight, w.basis,
    coalesce(h.basis = w.basis, false) AS used,
    w.source, w.version
FROM weighted AS w
LEFT JOIN whole AS h USING (borough_code, from_boundary_set, to_boundary_set)
ORDER BY w.from_boundary_set, w.from_area_key, w.basis, w.to_area_key;
