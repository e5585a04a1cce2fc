-- measure: SeriousViolence
-- label: Serious violence offences, all victims (proxy)
-- description: Recorded offences on the list of serious violence: homicide, violence with injury, rape, other sexual offences and personal robbery, whoever the victim.
-- unit: offences
-- multiplier: 1
-- fact: offence
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: lower_is_better
-- sensitive: no
-- levels: ward, borough, bcu, london, pseudo
-- version: Proxy
-- source: Metropolitan Police Service, recorded crime by borough and by ward
-- caveat: A proxy: the definition adopted for London also asks for a victim under 25, or domestic abuse, or sexual violence, which files by offence do not tell. It holds offences on victims of any age.
-- caveat: Threats to kill are inside violence without injury in these files, and not in it; violence with injury and other sexual offences are in it whole.
-- caveat: Recorded offences are not all offences: reporting and recording change too.
-- caveat: The publisher revises past months with every issue, up and down.

sum(CASE WHEN "IsSeriousViolence" IN ('yes', 'proxy') THEN "Count" ELSE 0 END)::BIGINT
