-- internal: PREVENT referrals by age, gender and ideology as the papers print them.
-- needs: printed

CREATE TEMP TABLE prevent_counted AS
SELECT
    p.* EXCLUDE (topic, measure, category, subcategory, label_as_supplied, comparator, unit, value),
    p.category AS breakdown,
    p.subcategory AS member
FROM printed AS p
WHERE p.topic = 'prevent' AND p.count IS NOT NULL;

CREATE TEMP TABLE prevent_papers AS FROM as_printed('prevent_counted');
