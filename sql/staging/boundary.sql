-- relation: staged_boundary
-- grain: batch x line: one row per area of a file
-- unit: areas
-- note: geometry is GeoJSON, a Polygon or MultiPolygon in WGS84. vintage is the year that the column names carry (WD22CD: 2022);
--   null where they carry none, then the codes tell the boundary set.

CREATE TABLE IF NOT EXISTS staged_boundary (
    batch_id    INTEGER NOT NULL,
    line        INTEGER NOT NULL,
    area_type   VARCHAR NOT NULL,
    area_code   VARCHAR NOT NULL,
    area_name   VARCHAR NOT NULL,
    vintage     INTEGER,
    parent_code VARCHAR,
    parent_name VARCHAR,
    geometry    VARCHAR NOT NULL
);
