-- measure: RobberyOfPersonalProperty
-- label: Robbery of personal property
-- description: Recorded offences of robbery in which the property of a person was taken.
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
-- published: "Topic" = 'offences' AND "Measure" = 'recorded offences' AND "Category" = 'Robbery of Personal Property' AND "Unit" = 'count' AND "Comparator" IS NULL
-- source: Metropolitan Police Service, recorded crime by borough and by ward
-- caveat: Recorded offences are not all offences: reporting and recording change too.
-- caveat: The publisher revises past months with every issue, up and down.

sum(CASE WHEN "Offence" = 'Robbery of personal property' THEN "Count" ELSE 0 END)::BIGINT
