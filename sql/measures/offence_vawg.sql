-- measure: Vawg
-- label: VAWG-type offences, all victims (proxy)
-- description: Recorded violence against the person and sexual offences, without death or serious injury by driving and assaults on police where the source tells them apart, whoever the victim.
-- unit: offences
-- multiplier: 1
-- fact: offence
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: none
-- sensitive: no
-- levels: ward, borough, bcu, london, pseudo
-- version: Proxy
-- source: Metropolitan Police Service, recorded crime by borough and by ward
-- caveat: A proxy: files by offence do not tell the sex of the victim. It holds offences on men and boys, and leaves out offences of other kinds on women and girls.
-- caveat: More reports can be good: they follow trust and recording as well as violence.
-- caveat: Recorded offences are not all offences: reporting and recording change too.
-- caveat: The publisher revises past months with every issue, up and down.

sum(CASE WHEN "IsVawg" IN ('yes', 'proxy') THEN "Count" ELSE 0 END)::BIGINT
