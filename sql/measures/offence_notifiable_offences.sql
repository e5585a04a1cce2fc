-- measure: NotifiableOffences
-- label: Notifiable offences
-- description: All offences that the police must notify to the Home Office. Overlays such as knife crime, incidents, and other accepted crime are not in it.
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
-- caveat: A total moves with what is looked for: drug possession and weapons follow stop and search.
-- caveat: Recorded offences are not all offences: reporting and recording change too.
-- caveat: The publisher revises past months with every issue, up and down.

sum(CASE WHEN "Notifiable" THEN "Count" ELSE 0 END)::BIGINT
