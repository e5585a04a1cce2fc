-- measure: AdvocacyReferrals
-- label: Referrals to domestic abuse advocacy
-- description: Referrals to the advocacy and support service for victims of domestic abuse.
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

(sum("Count") FILTER (
    WHERE "Service" = 'IDVA / advocacy'
        AND "Activity" = 'Solace Advocacy and Support Service referrals'
        AND "Detail" = 'all'))::BIGINT
