-- measure: TreatmentNewPresentations
-- label: New presentations to treatment
-- description: Treatment journeys that began in the quarter, more than 21 days after the end of any before.
-- unit: journeys
-- multiplier: 1
-- fact: treatment_journey
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: none
-- sensitive: yes
-- levels: borough
-- version: 1
-- source: Treatment providers, extracts of the National Drug Treatment Monitoring System
-- caveat: Journeys, not people: a person can have several, and one that is open over several quarters is in each.
-- caveat: More treatment can be good.

sum(CASE WHEN "NewPresentation" THEN "Count" ELSE 0 END)::BIGINT
