-- internal: Hate crime by strand as the papers print it.
-- needs: printed

CREATE TEMP TABLE hate_crime_counted AS
SELECT
    p.* EXCLUDE (topic, measure, category, subcategory, label_as_supplied, comparator, unit, value),
    p.category AS strand_as_supplied,
    CASE replace(lower(p.category), ' hate crime', '')
        WHEN 'anti-semitic' THEN 'anti-Semitic'
        WHEN 'islamophobic' THEN 'Islamophobic'
        ELSE replace(lower(p.category), ' hate crime', '')
    END AS strand
FROM printed AS p
WHERE p.topic = 'hate_crime' AND p.measure = 'hate crimes recorded' AND p.count IS NOT NULL;

CREATE TEMP TABLE hate_crime_papers AS FROM as_printed('hate_crime_counted');
