-- measure: SmallAreas
-- label: LSOAs
-- description: Small areas of one index and one domain.
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

(count(*) FILTER (WHERE "AreaLevel" = 'lsoa'))::BIGINT
