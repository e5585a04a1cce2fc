-- measure: CommunityTriggers
-- label: Community triggers received
-- description: Requests for a review of an anti-social behaviour case that were received, accepted or not.
-- unit: requests
-- multiplier: 1
-- fact: asb
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: none
-- sensitive: no
-- levels: ward, borough
-- version: 1
-- source: London Borough of Barnet, Community Safety Team
-- caveat: A trigger that was received and accepted stands in two rows of a return: it is counted once, as received.

(sum("Count") FILTER (WHERE "Power" = 'Community Trigger' AND coalesce("Outcome", 'Received') ILIKE 'received%'))::BIGINT
