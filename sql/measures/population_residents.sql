-- measure: Residents
-- label: Usual residents
-- description: People who usually live in the area, of all ages: what rates are made with.
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
-- caveat: Barnet is 389,344 in the Census of March 2021, 399,007 in the mid-2020 estimate and 411,275 in a projection for 2021: a printed rate may rest on another population than ours.

(sum("Count") FILTER (WHERE "Version" = "RateVersion" AND "Sex" = 'all' AND "ResidenceType" = 'all' AND "AgeBand" = 'all'))::BIGINT
