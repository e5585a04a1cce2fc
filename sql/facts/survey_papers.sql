-- internal: Surveys as the papers print them as part of the fact survey: shares of those asked, in percent.
-- needs: printed

CREATE TEMP TABLE survey_counted AS
SELECT
    p.* EXCLUDE (topic, measure, category, subcategory, label_as_supplied, comparator, unit),
    p.category AS survey,
    concat_ws(': ', p.measure, p.subcategory) AS question
FROM printed AS p
WHERE p.topic = 'surveys' AND p.unit = 'percent';

-- How many answered a survey in a period is printed once, for all its questions.
CREATE TEMP TABLE survey_papers AS
WITH base AS (
    SELECT category AS survey, period_start, period_end, max(value) AS base_count
    FROM printed
    WHERE topic = 'surveys' AND measure LIKE 'base (%'
    GROUP BY ALL)
SELECT
    c.survey,
    c.period_label AS wave,
    c.period_type, c.period_start, c.period_end, c.period_label,
    c.question,
    'as the question says' AS answer,
    'all' AS respondents,
    c.area_key,
    'exact' AS geography_basis,
    c.value,
    NULL::BIGINT AS count,
    b.base_count,
    NULL::BOOLEAN AS weighted,
    NULL::DECIMAL(18, 4) AS lower,
    NULL::DECIMAL(18, 4) AS upper,
    c.status, c.reason,
    CASE WHEN c.qualifier <> 'exact' THEN printf('The paper prints: %s.', c.qualifier) END AS note,
    c.figure_id,
    'papers' AS source_code,
    c.batch_id,
    c.valid_from, c.valid_to
FROM as_printed('survey_counted') AS c
LEFT JOIN base AS b USING (survey, period_start, period_end);
