-- measure: PreventOver18
-- label: PREVENT referrals of over 18s
-- description: Referrals to PREVENT of people of 18 and over.
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

(sum("Count") FILTER (WHERE "Breakdown" = 'age' AND "Member" = 'Over 18'))::BIGINT
