-- measure: PreventFarRight
-- label: PREVENT referrals, far right
-- description: Referrals to PREVENT whose concern is far-right extremism.
-- unit: referrals
-- multiplier: 1
-- fact: prevent
-- type: Int64
-- additive: time, area
-- interval: byar
-- fixes: Breakdown
-- polarity: none
-- sensitive: no
-- levels: borough
-- version: 1
-- source: London Borough of Barnet, PREVENT referral data
-- caveat: Numbers of a quarter are small: a percentage change of them says little.
-- caveat: More referrals can be more concern or more awareness.

(sum("Count") FILTER (WHERE "Breakdown" = 'ideology' AND "Member" = 'Far Right'))::BIGINT
