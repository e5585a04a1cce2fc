-- measure: PossessionOfWeapons
-- label: Possession of weapons
-- description: Recorded offences of possession of weapons: blades, firearms and others.
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
-- source: Metropolitan Police Service, recorded crime by borough and by ward
-- caveat: Weapons are found by looking for them: the number follows stops and searches.
-- caveat: Recorded offences are not all offences: reporting and recording change too.
-- caveat: The publisher revises past months with every issue, up and down.

sum(CASE WHEN "OffenceGroup" = 'Possession of weapons' THEN "Count" ELSE 0 END)::BIGINT
