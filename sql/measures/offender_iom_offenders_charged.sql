-- measure: IomOffendersCharged
-- label: Offenders charged while in the IOM cohort
-- description: Offenders who were charged with an offence while in the cohort of integrated offender management.
-- unit: offenders
-- multiplier: 1
-- fact: offender
-- type: Int64
-- additive: area
-- interval: none
-- fixes: Cohort, CountOf, Detail
-- polarity: none
-- sensitive: no
-- levels: borough, london
-- version: 1
-- source: MOPAC IOM data store and London Borough of Barnet, as printed in the papers
-- caveat: Cohorts change: the number of a quarter is of those who were in it then.

(sum("Count") FILTER (WHERE "Cohort" = 'IOM reoffending table' AND "CountOf" = 'Offenders charged during cohort' AND "Detail" = 'all'))::BIGINT
