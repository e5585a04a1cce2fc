-- measure: SexualOffences
-- label: Sexual offences
-- description: Recorded sexual offences: rape and other sexual offences.
-- unit: offences
-- multiplier: 1
-- fact: offence
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: none
-- sensitive: no
-- levels: ward, borough, bcu, london, pseudo
-- version: 1
-- published: "Topic" = 'offences' AND "Measure" = 'recorded offences' AND "Category" = 'Sexual offences' AND "Unit" = 'count' AND "Comparator" IS NULL
-- source: Metropolitan Police Service, recorded crime by borough and by ward
-- caveat: More reports can be good: they follow trust and recording as well as abuse. Many concern earlier years.
-- caveat: Recorded offences are not all offences: reporting and recording change too.
-- caveat: The publisher revises past months with every issue, up and down.

sum(CASE WHEN "OffenceGroup" = 'Sexual offences' THEN "Count" ELSE 0 END)::BIGINT
