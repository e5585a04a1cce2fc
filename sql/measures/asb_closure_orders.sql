-- measure: ClosureOrders
-- label: Premises closure orders
-- description: Premises closure orders.
-- unit: actions
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
-- caveat: A person or place can be the subject of several actions.
-- caveat: More actions can mean more behaviour or more enforcement.

(sum("Count") FILTER (WHERE "Power" = 'PCO' AND coalesce("Outcome", 'Issued') = 'Issued'))::BIGINT
