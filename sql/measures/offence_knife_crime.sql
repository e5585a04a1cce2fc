-- measure: KnifeCrime
-- label: Knife crime
-- description: Recorded offences in which a knife was used or threatened.
-- unit: offences
-- multiplier: 1
-- fact: offence
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: lower_is_better
-- sensitive: no
-- levels: borough, bcu, london
-- values: no
-- version: 1
-- source: Metropolitan Police Service, monthly crime dashboard; figures printed in the papers of the London Borough of Barnet
-- caveat: A flag on offences that are in other lines too: it is never added to them or to a total.
-- caveat: No file by borough or ward that can be loaded has it; what stands in MeasureValues is what the papers print.
-- caveat: Recorded offences are not all offences: reporting and recording change too.

(sum("Count") FILTER (WHERE "Offence" = 'Knife crime'))::BIGINT
