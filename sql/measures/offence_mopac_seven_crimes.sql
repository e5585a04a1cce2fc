-- measure: MopacSevenCrimes
-- label: MOPAC 7 crimes
-- description: Recorded offences of the set that the Mayor's Office for Policing and Crime aimed to cut by a fifth from 2011/12 to 2015/16: violence with injury, robbery, burglary, theft from the person, theft of and from motor vehicles, and criminal damage.
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
-- source: Metropolitan Police Service, recorded crime by borough and by ward
-- caveat: Arson is in it: the old files have a part of it within criminal damage.
-- caveat: Recorded offences are not all offences: reporting and recording change too.
-- caveat: The publisher revises past months with every issue, up and down.

sum(CASE
    WHEN ("Offence" IN (
            'Violence with injury (all)', 'Attempted murder', 'Grievous bodily harm', 'Assault with injury',
            'Assault with injury on police or emergency worker', 'Other violence with injury')
        OR "OffenceGroup" IN ('Burglary', 'Robbery', 'Arson and criminal damage')
        OR "Offence" IN ('Theft from the person', 'Theft of a motor vehicle', 'Theft from a motor vehicle'))
    THEN "Count"
    ELSE 0
END)::BIGINT
