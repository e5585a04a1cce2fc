-- measure: MaracMinoritisedVictims
-- label: MARAC cases with a racially minoritised victim
-- description: Cases whose victim is of an Asian, Black, mixed or other ethnic group.
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
-- source: London Borough of Barnet, MARAC coordinator's returns; before them what the papers print
-- caveat: Cases of one borough and quarter are few: a change of some says little.
-- caveat: More cases can be good: they follow referral as well as harm.

sum(CASE WHEN "EthnicityGroup" IN ('Asian', 'Black', 'Mixed', 'Other') THEN "Count" ELSE 0 END)::BIGINT
