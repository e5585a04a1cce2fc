-- measure: PerpetratorReferrals
-- label: Referrals to perpetrator programmes
-- description: Referrals of those who harm to a domestic abuse perpetrator programme.
-- unit: referrals
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

(sum("Count") FILTER (WHERE "Service" = 'RISE Mutual CIC' AND "Activity" = 'referrals to the perpetrator programme' AND "Detail" = 'all'))::BIGINT
