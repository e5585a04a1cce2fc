-- measure: SeriousIncidentMeetings
-- label: Serious incident response meetings
-- description: Meetings held after a serious incident that concerns young people.
-- unit: meetings
-- multiplier: 1
-- fact: service
-- type: Int64
-- additive: time, area
-- interval: byar
-- fixes: Service, Activity, Detail
-- polarity: none
-- sensitive: no
-- levels: borough
-- version: 1
-- source: Services and partners named in the papers of the London Borough of Barnet
-- caveat: As the papers print it: periods that they do not mention are missing, not zero.
-- caveat: More activity can mean more need or more reach.

(sum("Count") FILTER (WHERE "Service" = 'Serious Incident Response Meetings' AND "Activity" = 'SIRMs held' AND "Detail" = 'all'))::BIGINT
