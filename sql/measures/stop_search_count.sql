-- measure: Count
-- label: Stops and searches
-- description: Stops and searches by the police, by the month and place in which they were made.
-- unit: stops
-- multiplier: 1
-- fact: stop_search
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: none
-- sensitive: no
-- levels: ward, borough, pseudo
-- values: no
-- version: 1
-- source: Home Office, data.police.uk
-- caveat: The publisher moves points to the middle of a street; some lie in a neighbouring ward then.
-- caveat: Stops without a point have no borough.

sum("Count")::BIGINT
