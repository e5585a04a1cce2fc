-- measure: PositiveOutcomes
-- label: Positive outcomes
-- description: Outcomes by which somebody was charged, cautioned, warned, given a penalty notice or dealt with by local resolution.
-- unit: outcomes
-- multiplier: 1
-- fact: outcome
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: none
-- sensitive: no
-- levels: ward, borough, bcu, london, pseudo
-- version: 1
-- source: Home Office, data.police.uk
-- caveat: By the month of the outcome, often long after the crime: they are no share of the crimes of the month.
-- caveat: The files that are loaded may hold some crime types only: compare places and months of the same files.

sum(CASE
    WHEN "OutcomeType" IN (
            'Suspect charged', 'Suspect charged as part of another case', 'Offender given a caution',
            'Offender given a drugs possession warning', 'Offender given penalty notice', 'Local resolution')
    THEN "Count"
    ELSE 0
END)::BIGINT
