-- layout: return_consultation_responses
-- source: Consultation survey responses: return template of our own, see docs/returns/README.md
-- from: incoming
-- into: staged_survey_consultation

INSERT INTO staged_survey_consultation
SELECT
    getvariable('batch_id'), line, sender, period, borough, survey, response_reference, question, answer, ward,
    boundary_set, respondent_sex, respondent_age_band, sender_key, period_start, period_end
FROM incoming;
