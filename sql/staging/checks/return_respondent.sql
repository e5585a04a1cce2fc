-- check: one response is of one person: its rows do not differ in sex, age and ward

SELECT
    'reject' AS verdict,
    'respondent_differs' AS code,
    response_reference AS subject,
    format('Line {} says something else of sex, age or ward of response {}.', first_line, response_reference) AS message,
    line,
    'response_reference' AS column_name,
    response_reference AS value
FROM (
    SELECT
        line, response_reference,
        (respondent_sex, respondent_age_band, ward, boundary_set)::VARCHAR AS person,
        first((respondent_sex, respondent_age_band, ward, boundary_set)::VARCHAR ORDER BY line) OVER same_response AS first_person,
        min(line) OVER same_response AS first_line
    FROM incoming
    WINDOW same_response AS (PARTITION BY sender_key, survey, response_reference))
WHERE person <> first_person
ORDER BY line;
