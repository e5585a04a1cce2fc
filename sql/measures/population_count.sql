-- measure: Count
-- label: People
-- description: People who usually live in the area, of one version of the population, one sex, residence type and age band: name them in the filter.
-- unit: people
-- multiplier: 1
-- fact: population
-- type: Int64
-- additive: area
-- interval: none
-- polarity: none
-- sensitive: no
-- levels: ward, borough, london
-- values: no
-- version: 1
-- source: Office for National Statistics, Census 2021 and mid-year estimates; Greater London Authority, projections
-- caveat: Versions differ by several per cent: a rate keeps the version that it was made with. Residents is the number that rates use.
-- caveat: Census tables are protected by the publisher, so that parts may not add up exactly.

sum("Count")::BIGINT
