-- measure: SanctuaryInstallations
-- label: Sanctuary installations
-- description: Homes of victims of domestic abuse that were made safer.
-- unit: installations
-- multiplier: 1
-- fact: service
-- type: Int64
-- additive: time, area
-- interval: byar
-- fixes: Service, Activity, Detail
-- polarity: none
-- sensitive: no
-- levels: borough
-- version: 1
-- source: Services and partners named in the papers of the London Borough of Barnet
-- caveat: As the papers print it: periods that they do not mention are missing, not zero.
-- caveat: More activity can mean more need or more reach.

(sum("Count") FILTER (WHERE "Service" = 'Sanctuary' AND "Activity" = 'sanctuary installations completed' AND "Detail" = 'all'))::BIGINT
