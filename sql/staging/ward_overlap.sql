-- relation: staged_ward_overlap
-- grain: batch x line: one ward of an earlier year and one of a later year that share land
-- unit: hectares; shares of the earlier and of the later ward's area, from 0 to 1
-- note: Shares of area, not of people. Slivers are left out by whoever intersects, so shares add up to a little less than 1.

CREATE TABLE IF NOT EXISTS staged_ward_overlap (
    batch_id         INTEGER NOT NULL,
    line             INTEGER NOT NULL,
    from_code        VARCHAR NOT NULL,
    from_name        VARCHAR,
    from_year        INTEGER,
    to_code          VARCHAR NOT NULL,
    to_name          VARCHAR,
    to_year          INTEGER,
    overlap_hectares DOUBLE NOT NULL,
    share_of_from    DOUBLE NOT NULL,
    share_of_to      DOUBLE NOT NULL
);
