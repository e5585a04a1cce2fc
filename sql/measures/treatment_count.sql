-- measure: Count
-- label: People in treatment
-- description: People counted in drug and alcohol treatment, by substance group and status.
-- unit: people
-- multiplier: 1
-- fact: treatment
-- type: Int64
-- additive: area, substance group
-- interval: byar
-- polarity: none
-- sensitive: no
-- levels: borough, london, national
-- values: no
-- version: 1
-- source: Office for Health Improvement and Disparities, National Drug Treatment Monitoring System
-- caveat: Statuses overlap and people return: periods and statuses do not add up to people.
-- caveat: More people in treatment can be good.

sum("Count")::BIGINT
