-- measure: Count
-- label: Recorded offences
-- description: Offences that the police recorded, by the month in which they were recorded.
-- unit: offences
-- multiplier: 1
-- fact: offence
-- type: Int64
-- additive: time, area, offence
-- interval: byar
-- polarity: none
-- sensitive: no
-- levels: ward, borough, bcu, london, pseudo
-- values: no
-- version: 1
-- source: Metropolitan Police Service, recorded crime by borough and by ward
-- caveat: Wards add up to less than their borough, because offences without a ward are not in the ward series.
-- caveat: The publisher revises past months with every issue, up and down.
-- caveat: Recorded offences are not all offences: reporting and recording change too.

sum("Count")::BIGINT
