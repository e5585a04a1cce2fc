-- measure: KnifeCrimeWithInjury
-- label: Knife crime with injury, under 25 and not domestic
-- description: Offences in which somebody under 25 was injured with a knife, without domestic abuse: the definition of board reports before 2023.
-- unit: offences
-- multiplier: 1
-- fact: offence_event
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: lower_is_better
-- sensitive: yes
-- levels: borough
-- values: no
-- version: Under25NonDomestic
-- default: no
-- break: 2023-01-01 | definition | Reports to the board before 2023 count knife crime with injury for victims under 25 and without domestic abuse; since 2023 for all ages.
-- source: Metropolitan Police Service, offence events shared with the partnership
-- caveat: Events that the police share: other offences than those asked for in the return are not in it.

sum(CASE WHEN "KnifeInjury" AND "VictimUnder25" AND NOT "DomesticAbuse" THEN "Count" ELSE 0 END)::BIGINT
