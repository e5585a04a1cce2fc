-- internal: CCTV incidents by ward and type as the papers print them, without the rows and columns that are totals.
-- needs: printed

CREATE TEMP TABLE cctv_counted AS
SELECT
    p.* EXCLUDE (topic, measure, category, subcategory, label_as_supplied, comparator, unit, value),
    'exact' AS geography_basis,
    p.category AS incident_type
FROM printed AS p
WHERE p.topic = 'cctv_by_ward_type' AND p.unit = 'count' AND p.subcategory IS NULL;

CREATE TEMP TABLE cctv_papers AS FROM as_printed('cctv_counted');
