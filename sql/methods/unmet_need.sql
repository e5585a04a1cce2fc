-- method: Unmet need is 1 - in treatment / prevalence, as a share from 0 to 1; its limits come from those of the prevalence, the lower
--   from the lower. More people in treatment than the estimate is no unmet need. Estimates made by different methods are not compared.
-- source: methods 5.2 (CD-02) and 3.5

CREATE MACRO unmet_share(in_treatment DOUBLE, prevalence DOUBLE) AS
    CASE WHEN prevalence > 0 AND in_treatment >= 0 THEN greatest(0, 1 - in_treatment / prevalence) END;
CREATE MACRO unmet_need(in_treatment DOUBLE, prevalence DOUBLE, prevalence_lower DOUBLE, prevalence_upper DOUBLE) AS {
    'value': unmet_share(in_treatment, prevalence),
    'lower': unmet_share(in_treatment, prevalence_lower),
    'upper': unmet_share(in_treatment, prevalence_upper)};
