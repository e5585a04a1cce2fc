-- method: An area against a comparator that is taken as fixed (London, England; never a second borough): similar when the comparator
--   lies within the area's 95% interval, ends included; else better or worse by the measure's polarity, or higher or lower when it has
--   none. The five-level form asks the 99.8% interval too.
-- source: methods 2.7; Fingertips, single overlapping interval

CREATE MACRO compared_to(comparator DOUBLE, lower DOUBLE, upper DOUBLE, polarity VARCHAR) AS CASE
    WHEN comparator BETWEEN lower AND upper THEN 'similar'
    WHEN comparator < lower THEN CASE polarity WHEN 'lower_is_better' THEN 'worse' WHEN 'higher_is_better' THEN 'better' ELSE 'higher' END
    WHEN comparator > upper THEN CASE polarity WHEN 'lower_is_better' THEN 'better' WHEN 'higher_is_better' THEN 'worse' ELSE 'lower' END
END;
CREATE MACRO compared_to_in_five(comparator DOUBLE, lower DOUBLE, upper DOUBLE, lower_998 DOUBLE, upper_998 DOUBLE, polarity VARCHAR) AS
    compared_to(comparator, lower, upper, polarity)
    || CASE WHEN comparator < lower_998 OR comparator > upper_998 THEN ' (99.8%)' WHEN comparator BETWEEN lower AND upper THEN '' ELSE ' (95%)' END;
