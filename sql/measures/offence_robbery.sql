-- measure: Robbery
-- label: Robbery
-- description: Recorded offences of robbery, of personal and of business property.
-- unit: offences
-- multiplier: 1
-- fact: offence
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: lower_is_better
-- sensitive: no
-- levels: ward, borough, bcu, london, pseudo
-- version: 1
-- published: "Topic" = 'offences' AND "Measure" = 'recorded offences' AND "InferredCategory" = 'Robbery' AND "Unit" = 'count'
-- source: Metropolitan Police Service, recorded crime by borough and by ward
-- caveat: The label of the row is a picture in the paper of October 2014: figures of 2013 and 2014 are matched by what the numbers suggest.
-- caveat: Recorded offences are not all offences: reporting and recording change too.
-- caveat: The publisher revises past months with every issue, up and down.

sum(CASE WHEN "OffenceGroup" = 'Robbery' THEN "Count" ELSE 0 END)::BIGINT
