-- measure: Vawg
-- label: Violence against women and girls (policing threat list)
-- description: Offences with a female victim on the threat list of national policing: domestic abuse, sexual offences, stalking and harassment, online abuse, modern slavery, exploitation.
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
-- version: ThreatList
-- default: no
-- source: Metropolitan Police Service, offence events shared with the partnership
-- caveat: More reports can be good: they follow trust and recording as well as violence.
-- caveat: Spiking and honour-based abuse have no code of their own and are counted only where another limb holds them.
-- caveat: Events that the police share: other offences than those asked for in the return are not in it.

sum(CASE
    WHEN "VictimSex" = 'Female'
        AND ("DomesticAbuse"
        OR "OffenceGroup" = 'Sexual offences'
        OR "Offence" IN (
            'Stalking', 'Harassment', 'Controlling or coercive behaviour', 'Malicious communications', 'Modern slavery',
            'Exploitation of prostitution'))
    THEN "Count"
    ELSE 0
END)::BIGINT
