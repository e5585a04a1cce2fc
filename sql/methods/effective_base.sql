-- method: The effective base of a weighted survey, (sum of weights)^2 / sum of squared weights, takes the place of n in Wilson's
--   limits, and p x effective base that of x. It is an aggregate over answers. Under 30 unweighted answers there is no share; 30 to 49
--   carry a caution.
-- source: methods 2.3

CREATE MACRO effective_base(weight DOUBLE) AS sum(weight) ** 2 / sum(weight ** 2);
CREATE MACRO survey_share_reason(answers DOUBLE) AS CASE WHEN answers < 30 THEN 'small_base' END;
CREATE MACRO survey_share(share DOUBLE, answers DOUBLE) AS CASE WHEN answers >= 30 THEN share END;
CREATE MACRO survey_share_has_caution(answers DOUBLE) AS answers BETWEEN 30 AND 49;
