-- measure: TreatmentCompletions
-- label: Successful completions of treatment
-- description: Treatment journeys that ended in the quarter free of dependency, after which the person has not returned within six months.
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
-- caveat: Whether somebody returned is known six months later: newer quarters may still fall.

sum(CASE WHEN "Completed" AND NOT "ReturnedWithinSixMonths" THEN "Count" ELSE 0 END)::BIGINT
