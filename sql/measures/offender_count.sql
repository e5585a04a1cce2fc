-- measure: Count
-- label: Offender management
-- description: Offenders, offences or convictions of one kind.
-- unit: as CountOf says
-- multiplier: 1
-- fact: offender
-- type: Int64
-- additive: none
-- interval: none
-- polarity: none
-- sensitive: no
-- levels: borough, london
-- values: no
-- version: 1
-- source: London Borough of Barnet and MOPAC IOM data store, as printed in the papers
-- caveat: Cohort figures are of one day; charges are of a period.

sum("Count")::BIGINT
