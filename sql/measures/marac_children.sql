-- measure: MaracChildren
-- label: Children in MARAC households
-- description: Children under 18 who live in the households of the cases.
-- unit: children
-- multiplier: 1
-- fact: marac
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: none
-- sensitive: yes
-- levels: borough
-- version: 1
-- published: "Topic" = 'marac' AND "MaracType" = 'domestic_abuse' AND "Comparator" IS NULL AND "Measure" IN ('Number of children in the household', 'children within the referred households', 'children involved in these households', 'children involved in MARAC cases') AND "Unit" = 'count'
-- published: "Topic" = 'marac' AND "MaracType" = 'domestic_abuse' AND "Comparator" IS NULL AND "Measure" = 'children' AND "Unit" = 'count'
-- source: London Borough of Barnet, MARAC coordinator's returns; before them what the papers print
-- caveat: Cases of one borough and quarter are few: a change of some says little.
-- caveat: More cases can be good: they follow referral as well as harm.

sum("ChildrenInHousehold")::BIGINT
