-- check: A share is from 0 to 100 or has a reason why it is not there; a wave has one share for a question, answer, area and group.

SELECT 'value' AS problem, survey, question, wave, area_key, value, reason
FROM fact_survey
WHERE value NOT BETWEEN 0 AND 100 OR (value IS NULL AND reason IS NULL)
UNION ALL
SELECT 'twice', survey, question, wave, area_key, count(*), NULL
FROM fact_survey
WHERE valid_to = DATE '9999-12-31' AND source_key IN (SELECT source_key FROM dim_source WHERE source_code = 'mopac_pas')
GROUP BY survey, question, wave, area_key, answer, respondents
HAVING count(*) > 1;
