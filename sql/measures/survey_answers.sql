-- measure: Answers
-- label: Answers
-- description: People who gave the answer, where single answers were received.
-- unit: answers
-- multiplier: 1
-- fact: survey
-- type: Int64
-- additive: area
-- interval: none
-- polarity: none
-- sensitive: no
-- levels: ward, borough
-- values: no
-- version: 1
-- source: Consultations of the council
-- caveat: Surveys that publish shares only, as the Public Attitude Survey does, have no answers to count. Shares are never averaged.

sum("Count")::BIGINT
