-- internal: Treatment as the papers print it: no row yet. The charts of April 2023 hold no readable numbers; the tests taken
--   online are service activity.
-- needs: printed

CREATE TEMP TABLE treatment_counted AS
SELECT
    p.* EXCLUDE (topic, measure, category, subcategory, label_as_supplied, comparator, unit, value),
    'all' AS substance_group,
    p.category AS treatment_status,
    'all' AS sex,
    'all' AS age_group
FROM printed AS p
WHERE p.topic = 'treatment' AND p.unit = 'count' AND p.measure = 'people in treatment';

CREATE TEMP TABLE treatment_papers AS FROM as_printed('treatment_counted');
