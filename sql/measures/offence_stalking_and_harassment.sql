-- measure: StalkingAndHarassment
-- label: Stalking and harassment
-- description: Recorded offences of stalking, harassment, malicious communications, and controlling or coercive behaviour where the source has it here.
-- unit: offences
-- multiplier: 1
-- fact: offence
-- type: Int64
-- additive: time, area
-- interval: byar
-- polarity: none
-- sensitive: no
-- levels: ward, borough, bcu, london, pseudo
-- version: 1
-- source: Metropolitan Police Service, recorded crime by borough and by ward
-- caveat: Files of 2019 to 2024 have it within violence without injury: those months have no number. Files before April 2019 have harassment only.
-- caveat: Recorded offences are not all offences: reporting and recording change too.
-- caveat: The publisher revises past months with every issue, up and down.

(sum("Count") FILTER (
    WHERE "Offence" IN ('Stalking and harassment (all)', 'Harassment', 'Stalking', 'Malicious communications', 'Controlling or coercive behaviour')))::BIGINT
