-- measure: DrugSearches
-- label: Stops and searches for drugs
-- description: Stops and searches in which controlled drugs were looked for.
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
-- caveat: Possession of drugs is to be read beside it: who searches more finds more.

sum(CASE WHEN "ObjectOfSearch" = 'Controlled drugs' THEN "Count" ELSE 0 END)::BIGINT
