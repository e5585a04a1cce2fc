-- measure: DomesticAbuseTraining
-- label: Practitioners at domestic abuse training
-- description: Practitioners who attended domestic abuse training.
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

(sum("Count") FILTER (WHERE "Service" = 'Training' AND "Activity" = 'practitioners attending DA training' AND "Detail" = 'all'))::BIGINT
