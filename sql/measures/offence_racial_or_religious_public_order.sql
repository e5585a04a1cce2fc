-- measure: RacialOrReligiousPublicOrder
-- label: Racially or religiously aggravated public order offences
-- description: Recorded offences of racially or religiously aggravated public fear, alarm or distress: the nearest thing to hate crime that is published by ward.
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
-- caveat: A part of hate crime only, and more reports can be good.
-- caveat: Recorded offences are not all offences: reporting and recording change too.
-- caveat: The publisher revises past months with every issue, up and down.

(sum("Count") FILTER (WHERE "Offence" = 'Racially or religiously aggravated public fear, alarm or distress'))::BIGINT
