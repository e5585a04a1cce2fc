-- measure: PoliceOutcomes
-- label: Outcomes given by the police
-- description: Outcomes of crimes that the police or prosecutors decided, without what courts decided afterwards.
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
    WHEN "OutcomeType" NOT IN (
            'Awaiting court outcome', 'Court case unable to proceed', 'Defendant found not guilty', 'Defendant sent to Crown Court',
            'Offender deprived of property', 'Offender fined', 'Offender given absolute discharge', 'Offender given community sentence',
            'Offender given conditional discharge', 'Offender given suspended prison sentence', 'Offender ordered to pay compensation',
            'Offender otherwise dealt with', 'Offender sent to prison', 'Offender sent to secure hospital')
    THEN "Count"
    ELSE 0
END)::BIGINT
