-- measure: Homicide
-- label: Homicide
-- description: Recorded offences of murder, manslaughter, corporate manslaughter and infanticide.
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
-- caveat: Numbers of a borough are so small that a change of a few says nothing.
-- caveat: Recorded offences are not all offences: reporting and recording change too.
-- caveat: The publisher revises past months with every issue, up and down.

sum(CASE WHEN "Offence" = 'Homicide' THEN "Count" ELSE 0 END)::BIGINT
