-- measure: TreatmentJourneys
-- label: Treatment journeys
-- description: Treatment journeys open on any day of the quarter.
-- unit: journeys
-- multiplier: 1
-- fact: treatment_journey
-- type: Int64
-- additive: area
-- interval: byar
-- polarity: none
-- sensitive: yes
-- levels: borough
-- version: 1
-- source: Treatment providers, extracts of the National Drug Treatment Monitoring System
-- caveat: Journeys, not people: a person can have several, and one that is open over several quarters is in each.
-- caveat: More treatment can be good.

sum("Count")::BIGINT
