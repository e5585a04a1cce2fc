-- measure: ViolenceWithoutInjury
-- label: Violence without injury
-- description: Recorded offences of violence without injury, with stalking and harassment, which later files count apart, so that the two kinds of file agree.
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
-- caveat: Assaults without injury are reported and recorded more readily than before: a rise need not be more violence.
-- caveat: Recorded offences are not all offences: reporting and recording change too.
-- caveat: The publisher revises past months with every issue, up and down.

sum(CASE
    WHEN "Offence" IN (
            'Violence without injury (all)', 'Stalking and harassment (all)', 'Assault without injury', 'Harassment', 'Stalking',
            'Malicious communications', 'Controlling or coercive behaviour', 'Threats to kill', 'Conspiracy to murder',
            'Child cruelty and neglect', 'Child abduction', 'Kidnapping and false imprisonment', 'Modern slavery',
            'Assault without injury on police or emergency worker', 'Other violence without injury')
    THEN "Count"
    ELSE 0
END)::BIGINT
