-- measure: Count
-- label: Uses of powers
-- description: Notices, warnings, orders, closures, breaches and triggers under anti-social behaviour powers.
-- unit: actions
-- multiplier: 1
-- fact: asb
-- type: Int64
-- additive: time, area, power
-- interval: byar
-- polarity: none
-- sensitive: no
-- levels: ward, borough
-- values: no
-- version: 1
-- source: London Borough of Barnet, Community Safety Team
-- caveat: A person or place can be the subject of several actions.
-- caveat: More actions can mean more behaviour or more enforcement.

sum("Count")::BIGINT
