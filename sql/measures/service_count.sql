-- measure: Count
-- label: Service activity
-- description: Referrals, people, sessions or places of one activity.
-- unit: as Activity says
-- multiplier: 1
-- fact: service
-- type: Int64
-- additive: time, area
-- interval: none
-- polarity: none
-- sensitive: no
-- levels: borough, london
-- values: no
-- version: 1
-- source: Services and partners named in the papers of the London Borough of Barnet
-- caveat: More activity can mean more need or more reach.

sum("Count")::BIGINT
