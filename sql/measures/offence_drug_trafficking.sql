-- measure: DrugTrafficking
-- label: Trafficking of drugs
-- description: Recorded offences of production, import and supply of drugs: the supply measure.
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
-- caveat: Finds follow police activity: more offences can mean more enforcement or more supply.
-- caveat: Recorded offences are not all offences: reporting and recording change too.
-- caveat: The publisher revises past months with every issue, up and down.

sum(CASE WHEN "Offence" = 'Trafficking of drugs' THEN "Count" ELSE 0 END)::BIGINT
