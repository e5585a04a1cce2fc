-- measure: MaracRepeats
-- label: MARAC repeat cases
-- description: Cases referred again after behaviour that would be criminal within twelve months of the last referral: the rule before.
-- unit: cases
-- multiplier: 1
-- fact: marac
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: none
-- sensitive: yes
-- levels: borough
-- version: CriminalBehaviour
-- default: no
-- source: London Borough of Barnet, MARAC coordinator's returns; before them what the papers print
-- caveat: Counts by different rules are not comparable.
-- caveat: Cases of one borough and quarter are few: a change of some says little.
-- caveat: More cases can be good: they follow referral as well as harm.

sum(CASE WHEN "Repeat" AND "RepeatDefinition" = 'Criminal behaviour' THEN "Count" ELSE 0 END)::BIGINT
