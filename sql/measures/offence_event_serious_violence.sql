-- measure: SeriousViolence
-- label: Serious violence
-- description: Offences on the list of serious violence whose victim is under 25, or that are domestic abuse, or sexual violence: the definition adopted for London.
-- unit: offences
-- multiplier: 1
-- fact: offence_event
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: lower_is_better
-- sensitive: yes
-- levels: borough
-- values: no
-- version: Adopted
-- source: Metropolitan Police Service, offence events shared with the partnership
-- caveat: Some boroughs have dropped the limb of victims under 25: comparisons between boroughs name the definition.
-- caveat: The victim of an offence whose age is not known is not counted as under 25.
-- caveat: Events that the police share: other offences than those asked for in the return are not in it.

sum(CASE
    WHEN "IsSeriousViolence" IN ('yes', 'proxy')
        AND ("VictimUnder25"
        OR "DomesticAbuse"
        OR "OffenceGroup" = 'Sexual offences')
    THEN "Count"
    ELSE 0
END)::BIGINT
