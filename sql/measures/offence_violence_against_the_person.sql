-- measure: ViolenceAgainstThePerson
-- label: Violence against the person
-- description: Recorded offences of violence against the person: homicide, with and without injury, stalking and harassment, and death or serious injury by unlawful driving.
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
-- caveat: Offensive weapons were in it until March 2019; here they are weapons offences in all years.
-- caveat: Recorded offences are not all offences: reporting and recording change too.
-- caveat: The publisher revises past months with every issue, up and down.

sum(CASE WHEN "OffenceGroup" = 'Violence against the person' THEN "Count" ELSE 0 END)::BIGINT
