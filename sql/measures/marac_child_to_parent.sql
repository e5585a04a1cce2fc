-- measure: MaracChildToParent
-- label: MARAC cases of child-to-parent violence
-- description: Cases in which the person who harms is a child of the victim.
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
-- published: "Topic" = 'marac' AND "MaracType" = 'domestic_abuse' AND "Comparator" IS NULL AND "Measure" = 'referrals for child-to-parent violence' AND "Unit" = 'count'
-- source: London Borough of Barnet, MARAC coordinator's returns; before them what the papers print
-- caveat: Cases of one borough and quarter are few: a change of some says little.
-- caveat: More cases can be good: they follow referral as well as harm.

sum(CASE WHEN "HarmerRelationship" = 'Child of the victim' THEN "Count" ELSE 0 END)::BIGINT
