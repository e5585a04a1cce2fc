-- measure: DomesticAbuseIncidents
-- label: Domestic abuse incidents
-- description: Incidents of domestic abuse that the police recorded, whether or not a crime was recorded.
-- unit: incidents
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

(sum("Count") FILTER (WHERE "Kind" = 'incident'))::BIGINT
