-- measure: ViolenceWithInjury
-- label: Violence with injury
-- description: Recorded offences of violence with injury, without homicide: assaults with injury and grievous bodily harm are one line in the files since 2019.
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
-- published: "Topic" = 'offences' AND "Measure" = 'recorded offences' AND "Category" = 'Violence with Injury' AND "Unit" = 'count' AND "Comparator" IS NULL
-- published: "Topic" = 'offences' AND "Measure" = 'recorded offences' AND "InferredCategory" = 'Violence with injury' AND "Unit" = 'count'
-- published: "Topic" = 'offences' AND "Measure" = 'recorded offences' AND "Category" = 'Violent crime' AND "Unit" = 'count' AND "Comparator" IS NULL
-- source: Metropolitan Police Service, recorded crime by borough and by ward
-- caveat: Domestic abuse and knife crime with injury are flags on these offences, not additions to them.
-- caveat: The label of the row is a picture in the paper of October 2014: figures of 2013 and 2014 are matched by what the numbers suggest.
-- caveat: Recorded offences are not all offences: reporting and recording change too.
-- caveat: The publisher revises past months with every issue, up and down.

sum(CASE
    WHEN "Offence" IN (
            'Violence with injury (all)', 'Attempted murder', 'Grievous bodily harm', 'Assault with injury',
            'Assault with injury on police or emergency worker', 'Other violence with injury')
    THEN "Count"
    ELSE 0
END)::BIGINT
