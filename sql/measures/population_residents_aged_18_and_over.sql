-- measure: ResidentsAged18AndOver
-- label: Adult residents
-- description: People aged 18 and over who usually live in the area.
-- unit: people
-- multiplier: 1
-- fact: population
-- type: Int64
-- additive: area
-- interval: none
-- fixes: Sex, ResidenceType, AgeBand, Version
-- polarity: none
-- sensitive: no
-- levels: ward, borough, london
-- version: 1
-- source: Office for National Statistics, Census 2021 and mid-year estimates; Greater London Authority, estimates of earlier years
-- caveat: Of the census or mid-year estimate of that day (column RateVersion); projections are never used. Versions differ by several per cent: the answer to a rate says which day it uses.
-- caveat: Census tables are protected by the publisher, so that parts may not add up exactly.
-- caveat: Known only where single years of age, or bands that make it up, have been loaded; the project brings it for Barnet.

(sum("Count") FILTER (WHERE "Version" = "RateVersion" AND "Sex" = 'all' AND "ResidenceType" = 'all' AND "AgeBand" = '18+'))::BIGINT
