-- measure: StopsWithFurtherAction
-- label: Stops and searches with further action
-- description: Stops and searches that led to an arrest, a caution, a penalty notice, a warning, a community resolution or a summons.
-- unit: stops
-- multiplier: 1
-- fact: stop_search
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: none
-- sensitive: no
-- levels: ward, borough, bcu, london, pseudo
-- version: 1
-- source: Home Office, data.police.uk
-- caveat: They are counted where they were made, by a point that the publisher moves to the middle of a street; some lie in a neighbouring ward then. Stops without a point have no borough.
-- caveat: The action need not be about what was looked for.

sum(CASE WHEN "Outcome" NOT IN ('Not stated', 'A no further action disposal', 'Nothing found - no further action') THEN "Count" ELSE 0 END)::BIGINT
