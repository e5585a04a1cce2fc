-- measure: CctvIncidents
-- label: CCTV incidents
-- description: Incidents that operators of the CCTV control room recorded.
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
-- published: "Topic" IN ('cctv_by_ward', 'cctv_summary') AND "Measure" = 'CCTV recorded incidents' AND "Category" = 'all incident types' AND "Unit" = 'count'
-- source: London Borough of Barnet, CCTV control room log
-- caveat: What is recorded depends on where cameras are and on what operators are asked to watch.
-- caveat: Incidents without a ward are in no ward: wards add up to less than the borough.

sum("Count")::BIGINT
