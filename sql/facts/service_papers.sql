-- internal: What services did as the papers print it.
-- needs: printed

CREATE TEMP TABLE service_counted AS
SELECT
    p.* EXCLUDE (topic, measure, category, subcategory, label_as_supplied, comparator, unit, value),
    p.category AS service,
    p.measure AS activity,
    coalesce(nullif(nullif(p.subcategory, 'total'), 'all'), 'all') AS detail
FROM printed AS p
WHERE p.count IS NOT NULL
    AND (p.topic IN ('support_services', 'victim_care', 'perpetrator_programmes', 'serious_violence')
        OR p.category IN ('DrinkCoach AUDIT', 'Combating Drugs Partnership', 'Victim Support ASB project')
        OR (p.topic = 'hate_crime' AND p.measure IN ('staff training workshops delivered', 'staff attending training workshops')));

CREATE TEMP TABLE service_papers AS FROM as_printed('service_counted');
