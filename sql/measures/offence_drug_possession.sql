-- measure: DrugPossession
-- label: Possession of drugs
-- description: Recorded offences of possession of drugs: the demand measure, to be read beside the number of stops and searches.
-- unit: offences
-- multiplier: 1
-- fact: offence
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: none
-- sensitive: no
-- levels: ward, borough, bcu, london, pseudo
-- version: 1
-- source: Metropolitan Police Service, recorded crime by borough and by ward
-- caveat: Possession is found by looking for it: the number follows stops and searches (StopsAndSearches, DrugSearches).
-- caveat: Files since April 2019 have other drug offences in it; before, they are a line of their own.
-- caveat: Recorded offences are not all offences: reporting and recording change too.
-- caveat: The publisher revises past months with every issue, up and down.

sum(CASE WHEN "Offence" = 'Possession of drugs' THEN "Count" ELSE 0 END)::BIGINT
