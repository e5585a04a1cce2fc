-- measure: RefugeChildrenSupported
-- label: Children supported in refuges
-- description: Children supported in refuges.
-- unit: people
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

(sum("Count") FILTER (WHERE "Service" = 'Refuge' AND "Activity" LIKE 'children supported across % refuges' AND "Detail" = 'all'))::BIGINT
