-- measure: IomOffendersInCohort
-- label: Offenders in the IOM reoffending table
-- description: Offenders whose charges are followed in the reoffending table of integrated offender management.
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

(sum("Count") FILTER (WHERE "Cohort" = 'IOM reoffending table' AND "CountOf" = 'Offenders in cohort' AND "Detail" = 'all'))::BIGINT
