-- measure: StopsWithKnownOutcome
-- label: Stops and searches whose outcome is stated
-- description: Stops and searches for which the file says what came of them.
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

sum(CASE WHEN "Outcome" <> 'Not stated' THEN "Count" ELSE 0 END)::BIGINT
