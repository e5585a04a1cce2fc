-- internal: Uses of powers against anti-social behaviour as the papers print them, by month.
-- needs: printed

CREATE TEMP TABLE asb_counted AS
SELECT
    p.* EXCLUDE (topic, measure, category, subcategory, label_as_supplied, comparator, unit, value),
    'exact' AS geography_basis,
    p.category AS power,
    p.subcategory AS outcome
FROM printed AS p
WHERE p.topic = 'asb_powers' AND p.unit = 'count';

CREATE TEMP TABLE asb_papers AS FROM as_printed('asb_counted');
