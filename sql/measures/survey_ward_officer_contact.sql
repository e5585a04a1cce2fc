-- measure: WardOfficerContact
-- label: Know how to contact the ward officer
-- description: Residents who know how to contact their ward officer.
-- unit: percent
-- multiplier: 1
-- fact: survey
-- type: Decimal
-- additive: none
-- interval: none
-- fixes: Survey, Wave, Question, Group
-- polarity: higher_is_better
-- sensitive: no
-- levels: borough, london
-- version: 1
-- source: Mayor's Office for Policing and Crime, Public Attitude Survey
-- caveat: Rolling twelve months; waves overlap and are never added or averaged: of several the newest is given. The file gives no number of answers, so there is no interval.
-- caveat: The London figure is that of the Metropolitan Police, whose area is London without the City.

arg_max("Value", "Wave") FILTER (
    WHERE "Survey" = 'Public Attitude Survey'
        AND "Question" = 'Contact ward officer'
        AND "Group" = 'all'
        AND coalesce("BaseCount", 30) >= 30)
