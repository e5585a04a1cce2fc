-- measure: TheftFromPerson
-- label: Theft from the person
-- description: Recorded offences of theft from the person, without force: snatching and pickpocketing.
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

sum(CASE WHEN "Offence" = 'Theft from the person' THEN "Count" ELSE 0 END)::BIGINT
