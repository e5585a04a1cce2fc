-- internal: Domestic abuse as the papers print it: what was recorded, who was charged, which orders were made.
-- needs: printed

CREATE TEMP TABLE domestic_abuse_counted AS
SELECT
    p.* EXCLUDE (topic, measure, category, subcategory, label_as_supplied, comparator, unit, value),
    p.label_as_supplied AS kind_as_supplied,
    CASE
        WHEN p.measure = 'suspects identified and charged' THEN 'suspect charged'
        WHEN p.category = 'DA Incidents' THEN 'incident'
        WHEN p.category = 'DA Offences' THEN 'offence'
        WHEN p.category IN ('Domestic Abuse VWI', 'DA Violence with Injury') THEN 'violence with injury'
        WHEN p.category = 'Domestic Violence' THEN 'domestic violence as recorded in 2014'
        WHEN p.category = 'DVA calls' THEN 'call to the police'
        WHEN p.subcategory = 'DVPN' THEN 'protection notice'
        WHEN p.subcategory = 'DVPO' THEN 'protection order'
        WHEN p.category = 'Clare''s Law' THEN 'disclosure request'
        WHEN p.category = 'Perpetrators' THEN 'perpetrator ' || p.subcategory
        WHEN p.category = 'Domestic homicide' THEN 'homicide'
        WHEN p.subcategory = 'intimate images' THEN 'threat to disclose intimate images'
    END AS kind
FROM printed AS p
WHERE p.topic = 'domestic_abuse' AND p.count IS NOT NULL AND kind IS NOT NULL;

CREATE TEMP TABLE domestic_abuse_papers AS FROM as_printed('domestic_abuse_counted');
