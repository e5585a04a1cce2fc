-- internal: Shares of the answers to consultation surveys, of all respondents and of groups.
-- needs: return_issue

-- Who answered what: a response once for each group that it is in.
CREATE TEMP TABLE consultation_answer AS
WITH answer AS (
    SELECT *, concat_ws('|', sender_key, response_reference) AS response
    FROM return_rows('ledger.staged_survey_consultation', 'return_consultation_responses')),
grouped AS (
    SELECT *, 'all' AS breakdown, 'all' AS respondents, borough_key AS area_key FROM answer
    UNION ALL
    SELECT *, 'sex', 'Sex: ' || coalesce(respondent_sex, 'Not stated'), borough_key FROM answer
    UNION ALL
    SELECT *, 'age', 'Age: ' || coalesce(respondent_age_band, 'Not stated'), borough_key FROM answer
    UNION ALL
    SELECT *, 'ward', 'all', coalesce(ward_key, 0) FROM answer)
SELECT
    survey, period_start, period_end, period_type, period, borough_key, question, answer, breakdown, respondents, area_key, response,
    source_key, batch_id, valid_from, valid_to
FROM grouped;

-- Behind each share how many people answered the question. One member of a breakdown with fewer than 30 and none of it is shown: the
-- small one could be reckoned from the others and the whole.
CREATE TEMP TABLE consultation_base AS
WITH base AS (
    SELECT
        survey, period_start, period_end, period_type, period, borough_key, question, breakdown, respondents, area_key,
        source_key, batch_id, valid_from, valid_to,
        count(DISTINCT response) AS people
    FROM consultation_answer
    GROUP BY ALL)
SELECT *, min(people) OVER (PARTITION BY survey, borough_key, question, breakdown, batch_id, period_start) >= 30 AS is_shown
FROM base;

-- Each answer that anybody gave stands for each group, so that a group in which nobody gave it has its zero.
CREATE TEMP TABLE survey_consultation AS
WITH offered AS (
    SELECT DISTINCT survey, borough_key, question, answer, batch_id, period_start FROM consultation_answer),
given AS (
    SELECT survey, borough_key, question, answer, breakdown, respondents, area_key, batch_id, period_start, count(DISTINCT response) AS people
    FROM consultation_answer
    GROUP BY ALL),
counted AS (
    SELECT b.*, o.answer, coalesce(g.people, 0) AS given
    FROM consultation_base AS b
    JOIN offered AS o USING (survey, borough_key, question, batch_id, period_start)
    LEFT JOIN given AS g USING (survey, borough_key, question, answer, breakdown, respondents, area_key, batch_id, period_start)
    WHERE b.area_key > 0 AND NOT ends_with(b.respondents, 'Not stated')),
interval_of AS (
    -- Wilson's interval at 95 %.
    SELECT
        *,
        given / people AS share,
        (given / people + 1.959963984540054 ** 2 / (2 * people)) / (1 + 1.959963984540054 ** 2 / people) AS middle,
        1.959963984540054 / (1 + 1.959963984540054 ** 2 / people) * sqrt(given / people * (1 - given / people) / people + 1.959963984540054 ** 2 / (4 * people * people)) AS reach
    FROM counted)
SELECT
    i.survey,
    i.period AS wave,
    i.period_type, i.period_start, i.period_end,
    i.period AS period_label,
    i.question, i.answer, i.respondents, i.area_key,
    'exact' AS geography_basis,
    CASE WHEN i.is_shown THEN round(100 * i.share, 1) END AS value,
    CASE WHEN i.is_shown THEN i.given END AS count,
    CASE WHEN i.is_shown THEN i.people END AS base_count,
    false AS weighted,
    CASE WHEN i.is_shown THEN round(100 * greatest(0, i.middle - i.reach), 1) END AS lower,
    CASE WHEN i.is_shown THEN round(100 * least(1, i.middle + i.reach), 1) END AS upper,
    (CASE WHEN i.is_shown THEN 'exact' ELSE 'suppressed' END)::status_enum AS status,
    CASE WHEN NOT i.is_shown THEN 'small_base' END AS reason,
    NULL::VARCHAR AS note,
    r.source_code, i.batch_id, i.valid_from, i.valid_to
FROM interval_of AS i
JOIN dim_source AS r USING (source_key);
