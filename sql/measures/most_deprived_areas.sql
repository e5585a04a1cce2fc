-- measure: MostDeprivedAreas
-- label: LSOAs among the most deprived tenth of England
-- description: Small areas that are in the most deprived tenth of England, of one index and one domain.
-- unit: areas
-- multiplier: 1
-- fact: deprivation
-- type: Int64
-- additive: area
-- interval: none
-- fixes: AreaLevel
-- polarity: none
-- sensitive: no
-- levels: ward, borough, london
-- values: no
-- version: 1
-- source: Ministry of Housing, Communities and Local Government, English Indices of Deprivation
-- caveat: A place in a list: an area can rise in it while nothing there has changed.

(count(*) FILTER (WHERE "AreaLevel" = 'lsoa' AND "Decile" = 1))::BIGINT
