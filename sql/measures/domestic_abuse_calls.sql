-- measure: DomesticAbuseCalls
-- label: Calls to the police about domestic abuse
-- description: Calls to the police about domestic violence and abuse.
-- unit: calls
-- multiplier: 1
-- fact: domestic_abuse
-- type: Int64
-- additive: time, area
-- interval: byar
-- fixes: Kind
-- polarity: none
-- sensitive: no
-- levels: borough, bcu, london, national
-- version: 1
-- source: Metropolitan Police Service and partners, as printed in the papers of the London Borough of Barnet
-- caveat: More reports can be good: they follow trust and recording as well as abuse.
-- caveat: Incidents hold the offences, and offences hold violence with injury: kinds are never added up.

(sum("Count") FILTER (WHERE "Kind" = 'call to the police'))::BIGINT
