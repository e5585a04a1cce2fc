-- measure: Count
-- label: PREVENT referrals
-- description: Referrals to PREVENT within one breakdown.
-- unit: referrals
-- multiplier: 1
-- fact: prevent
-- type: Int64
-- additive: time, area, member
-- interval: byar
-- polarity: none
-- sensitive: no
-- levels: borough
-- values: no
-- version: 1
-- source: London Borough of Barnet, PREVENT referral data
-- caveat: Numbers of a quarter are small: a percentage change of them says little.

sum("Count")::BIGINT
