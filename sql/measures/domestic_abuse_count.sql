-- measure: Count
-- label: Domestic abuse
-- description: Incidents, offences, people or orders of one kind.
-- unit: as the kind says
-- multiplier: 1
-- fact: domestic_abuse
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: none
-- sensitive: no
-- levels: borough, bcu, london, national
-- values: no
-- version: 1
-- source: Metropolitan Police Service and partners, as printed in the papers of the London Borough of Barnet
-- caveat: More reports can be good: they follow trust and recording as well as abuse.
-- caveat: Kinds hold each other and are never added up.

sum("Count")::BIGINT
