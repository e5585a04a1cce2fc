-- measure: MaracCasesByRule
-- label: MARAC cases counted by one rule of repeats
-- description: Cases heard at the MARAC for which a repeat is any instance of abuse within twelve months of the last referral: the rule in force.
-- unit: cases
-- multiplier: 1
-- fact: marac
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: none
-- sensitive: yes
-- levels: borough
-- values: no
-- version: AnyAbuse
-- source: London Borough of Barnet, MARAC coordinator's returns; before them what the papers print
-- caveat: Counts by different rules are not comparable.
-- caveat: Cases of one borough and quarter are few: a change of some says little.
-- caveat: More cases can be good: they follow referral as well as harm.

sum(CASE WHEN "RepeatDefinition" = 'Any abuse' THEN "Count" ELSE 0 END)::BIGINT
