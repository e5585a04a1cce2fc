-- measure: Vawg
-- label: Violence against women and girls (statistical rule)
-- description: Violence against the person and sexual offences with a female victim, without death or serious injury by driving and assaults on police.
-- unit: offences
-- multiplier: 1
-- fact: offence_event
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: none
-- sensitive: yes
-- levels: borough
-- values: no
-- version: Statistical
-- source: Metropolitan Police Service, offence events shared with the partnership
-- caveat: More reports can be good: they follow trust and recording as well as violence.
-- caveat: Corporate manslaughter is within homicide and not told apart.
-- caveat: Events that the police share: other offences than those asked for in the return are not in it.

sum(CASE
    WHEN "VictimSex" = 'Female'
        AND "OffenceGroup" IN ('Violence against the person', 'Sexual offences')
        AND "IsVawg" <> 'no'
    THEN "Count"
    ELSE 0
END)::BIGINT
