-- measure: Count
-- label: Outcomes of crimes
-- description: Outcomes of crimes, by the month in which the crime had the outcome.
-- unit: outcomes
-- multiplier: 1
-- fact: outcome
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: none
-- sensitive: no
-- levels: ward, borough, pseudo
-- values: no
-- version: 1
-- source: Home Office, data.police.uk
-- caveat: A crime may have several outcomes, often months after it was recorded: they are no share of the crimes of the month.
-- caveat: The publisher moves points to the middle of a street; wards are those that fit the LSOA best.

sum("Count")::BIGINT
