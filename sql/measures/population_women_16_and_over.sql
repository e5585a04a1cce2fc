-- measure: Women16AndOver
-- label: Women aged 16 and over
-- description: Women and girls aged 16 and over who usually live in the area: what MARAC cases are set against.
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
-- caveat: The Census tables of wards that are loaded give sex and age apart: the number is that of the mid-year estimate.

(sum("Count") FILTER (WHERE "Version" = "RateVersion" AND "Sex" = 'female' AND "ResidenceType" = 'all' AND "AgeBand" = '16+'))::BIGINT
