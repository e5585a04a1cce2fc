-- measure: CctvProactive
-- label: CCTV incidents seen by operators
-- description: Incidents that operators saw themselves, without being called.
-- unit: incidents
-- multiplier: 1
-- fact: cctv
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: none
-- sensitive: no
-- levels: ward, borough, pseudo
-- version: 1
-- source: London Borough of Barnet, CCTV control room log
-- caveat: What is recorded depends on where cameras are and on what operators are asked to watch.
-- caveat: Incidents without a ward are in no ward: wards add up to less than the borough.

sum(CASE WHEN "Found" = 'Proactive' THEN "Count" ELSE 0 END)::BIGINT
