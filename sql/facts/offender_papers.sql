-- internal: Offender management and youth justice as the papers print them: what was counted, not what was planned or predicted.
-- needs: printed

CREATE TEMP TABLE offender_counted AS
SELECT
    p.* EXCLUDE (topic, measure, category, subcategory, label_as_supplied, comparator, unit, value),
    p.category AS cohort,
    p.measure AS count_of,
    coalesce(p.subcategory, 'all') AS detail
FROM printed AS p
WHERE p.count IS NOT NULL
    AND (p.topic = 'iom' OR (p.topic = 'youth_justice' AND p.category = 'Youth to adult transitions'))
    AND p.measure NOT IN ('proposed IOM cohort', 'estimated offences in 12 months of IOM', 'total convictions predicted for 12 month period');

CREATE TEMP TABLE offender_papers AS FROM as_printed('offender_counted');
