-- measure: TemporaryAccommodationDomesticAbuse
-- label: Temporary accommodation after domestic abuse
-- description: Approaches due to domestic abuse that were given temporary accommodation.
-- unit: approaches
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

(sum("Count") FILTER (WHERE "Service" = 'Homelessness' AND "Activity" = 'approaches provided temporary accommodation' AND "Detail" = 'all'))::BIGINT
