-- measure: HateCrimeRacist
-- label: Racist hate crime
-- description: Offences recorded with the strand race.
-- unit: offences
-- multiplier: 1
-- fact: hate_crime
-- type: Int64
-- additive: time, area
-- interval: byar
-- fixes: Strand
-- polarity: none
-- sensitive: no
-- levels: borough, london, national
-- version: 1
-- source: Metropolitan Police Service and partners, as printed in the papers of the London Borough of Barnet
-- caveat: Strands overlap: the total is a distinct count and never their sum.
-- caveat: More reports can be good: they follow trust and recording as well as hate.

(sum("Count") FILTER (WHERE "Strand" = 'racist'))::BIGINT
