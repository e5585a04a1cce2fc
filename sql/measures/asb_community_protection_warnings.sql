-- measure: CommunityProtectionWarnings
-- label: Community protection notice warnings
-- description: Written warnings before a community protection notice.
-- unit: actions
-- multiplier: 1
-- fact: asb
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: none
-- sensitive: no
-- levels: ward, borough
-- version: 1
-- source: London Borough of Barnet, Community Safety Team
-- caveat: A person or place can be the subject of several actions.
-- caveat: More actions can mean more behaviour or more enforcement.

(sum("Count") FILTER (WHERE "Power" = 'CPN Written Warning'))::BIGINT
