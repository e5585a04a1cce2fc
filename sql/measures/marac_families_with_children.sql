-- measure: MaracFamiliesWithChildren
-- label: MARAC cases with children
-- description: Cases in whose household children live.
-- unit: cases
-- multiplier: 1
-- fact: marac
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: none
-- sensitive: yes
-- levels: borough
-- version: 1
-- published: "Topic" = 'marac' AND "MaracType" = 'domestic_abuse' AND "Comparator" IS NULL AND "Measure" = 'Number of families with children' AND "Unit" = 'count'
-- source: London Borough of Barnet, MARAC coordinator's returns; before them what the papers print
-- caveat: Cases of one borough and quarter are few: a change of some says little.
-- caveat: More cases can be good: they follow referral as well as harm.

sum(CASE WHEN "ChildrenInHousehold" > 0 THEN "Count" ELSE 0 END)::BIGINT
