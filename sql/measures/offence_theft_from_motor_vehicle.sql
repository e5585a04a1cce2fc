-- measure: TheftFromMotorVehicle
-- label: Theft from a motor vehicle
-- description: Recorded offences of theft from a motor vehicle.
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
-- caveat: Recorded offences are not all offences: reporting and recording change too.
-- caveat: The publisher revises past months with every issue, up and down.

sum(CASE WHEN "Offence" = 'Theft from a motor vehicle' THEN "Count" ELSE 0 END)::BIGINT
