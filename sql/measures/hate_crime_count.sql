-- measure: Count
-- label: Hate crime
-- description: Offences recorded with a strand, or all of them.
-- unit: offences
-- multiplier: 1
-- fact: hate_crime
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: none
-- sensitive: no
-- levels: borough, london, national
-- values: no
-- version: 1
-- source: Metropolitan Police Service and partners, as printed in the papers of the London Borough of Barnet
-- caveat: Strands overlap: the total is never their sum.
-- caveat: More reports can be good: they follow trust and recording as well as hate.

sum("Count")::BIGINT
