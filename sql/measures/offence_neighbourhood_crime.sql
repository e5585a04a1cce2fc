-- measure: NeighbourhoodCrime
-- label: Neighbourhood crime
-- description: Recorded offences of residential burglary, robbery of personal property, theft from the person, and theft of and from vehicles: the crime outcome of the drugs framework, counted locally.
-- unit: offences
-- multiplier: 1
-- fact: offence
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: lower_is_better
-- sensitive: no
-- levels: ward, borough, bcu, london, pseudo
-- version: 1
-- source: Metropolitan Police Service, recorded crime by borough and by ward
-- caveat: A proxy: the national outcome is measured by a household survey, in incidents, reported to the police or not.
-- caveat: Interfering with vehicles is not in it.
-- caveat: Recorded offences are not all offences: reporting and recording change too.
-- caveat: The publisher revises past months with every issue, up and down.

sum(CASE WHEN "IsNeighbourhoodCrime" IN ('yes', 'proxy') THEN "Count" ELSE 0 END)::BIGINT
