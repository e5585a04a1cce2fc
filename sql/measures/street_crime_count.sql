-- measure: Count
-- label: Crimes on data.police.uk
-- description: Crimes as data.police.uk publishes them, by month and by the place of the crime.
-- unit: crimes
-- multiplier: 1
-- fact: street_crime
-- type: Int64
-- additive: time, area, offence
-- interval: byar
-- polarity: none
-- sensitive: no
-- levels: ward, borough, pseudo
-- values: no
-- version: 1
-- source: Home Office, data.police.uk
-- caveat: The publisher moves points to the middle of a street; wards are those that fit the LSOA best, else those in which the point lies.
-- caveat: They are not the Metropolitan Police's own counts: other forces are in them, and types are coarser.

sum("Count")::BIGINT
