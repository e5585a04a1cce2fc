-- measure: IomCohort
-- label: Adults in integrated offender management
-- description: Adults in the cohort of integrated offender management.
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

(sum("Count") FILTER (WHERE "Cohort" LIKE '%IOM cohort' AND "CountOf" = 'adults in the IOM cohort' AND "Detail" = 'all'))::BIGINT
