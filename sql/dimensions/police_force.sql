-- internal: The pseudo-areas that police.uk needs: crimes of a borough without a ward, and crimes of a force without a borough.
-- needs: area_reference, batch_in_use

-- The files of stops name no force; the publisher names each file by month, force and kind (2023-03-city-of-london-stop-and-search.csv).
CREATE TEMP TABLE stop_force AS
WITH named AS (
    SELECT b.batch_id, nullif(regexp_extract(l.file_name, '[0-9]{4}-[0-9]{2}-(.+)-stop-and-search', 1), '') AS slug
    FROM batch_in_use AS b
    JOIN ledger.batch AS l USING (batch_id)
    WHERE b.batch_id IN (SELECT batch_id FROM ledger.staged_stop_search))
SELECT
    n.batch_id,
    CASE n.slug
        WHEN 'metropolitan' THEN 'Metropolitan Police Service'
        WHEN 'city-of-london' THEN 'City of London Police'
        WHEN 'btp' THEN 'British Transport Police'
        ELSE coalesce(n.slug, 'Unknown force')
    END AS force
FROM named AS n;

CREATE TEMP TABLE police_pseudo_area AS
WITH force AS (
    SELECT DISTINCT coalesce(falls_within, reported_by) AS name FROM ledger.staged_street_crime JOIN batch_in_use USING (batch_id)
    UNION
    SELECT DISTINCT falls_within FROM ledger.staged_crime_outcome JOIN batch_in_use USING (batch_id)
    UNION
    SELECT force FROM stop_force)
SELECT own_code(coalesce(name, 'Unknown force')) AS area_code, coalesce(name, 'Unknown force') AS area_name, own_code(coalesce(name, 'Unknown force')) AS borough_code
FROM force
UNION
SELECT 'X-NOWARD', 'No ward', a.area_code
FROM area_reference AS a
WHERE a.area_type = 'borough' AND EXISTS (FROM force);
