-- measure: Count
-- label: Offence events
-- description: Recorded offences of the return, one by one.
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
-- version: 1
-- source: Metropolitan Police Service, offence events shared with the partnership
-- caveat: Events that the police share: other offences than those asked for in the return are not in it.

sum("Count")::BIGINT
