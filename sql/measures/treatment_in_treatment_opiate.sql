-- measure: InTreatmentOpiate
-- label: Adults in treatment for opiates
-- description: Adults in treatment with any opiate among their problem substances.
-- unit: people
-- multiplier: 1
-- fact: treatment
-- type: Int64
-- additive: area
-- interval: byar
-- fixes: SubstanceGroup, TreatmentStatus, Sex, AgeGroup
-- polarity: none
-- sensitive: no
-- levels: borough, london, national
-- version: 1
-- source: Office for Health Improvement and Disparities, National Drug Treatment Monitoring System
-- caveat: Counted once an area and year: people in several agencies or areas do not add up.
-- caveat: More people in treatment can be good.
-- caveat: The publisher rounds local numbers to the nearest 5.

(sum("Count") FILTER (WHERE "SubstanceGroup" = 'opiate' AND "TreatmentStatus" = 'in treatment' AND "Sex" = 'all' AND "AgeGroup" = 'all'))::BIGINT
