-- measure: MaracCases
-- label: MARAC cases
-- description: Cases heard at the domestic abuse MARAC.
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
-- published: "Topic" = 'marac' AND "MaracType" = 'domestic_abuse' AND "Comparator" IS NULL AND "Measure" IN ('Number of MARAC referrals', 'MARAC referrals', 'victims discussed at MARAC', 'cases discussed at MARAC') AND "Unit" = 'count'
-- source: London Borough of Barnet, MARAC coordinator's returns; before them what the papers print
-- caveat: The papers count referrals, victims or cases, as they say; they are taken as cases.
-- caveat: Cases of one borough and quarter are few: a change of some says little.
-- caveat: More cases can be good: they follow referral as well as harm.

sum("Count")::BIGINT
