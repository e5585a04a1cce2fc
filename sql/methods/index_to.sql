-- method: A value as an index of its baseline, 100 x value / baseline; the baseline period is always named. Null for a baseline of zero.
-- source: methods 2.5

CREATE MACRO index_to(value DOUBLE, baseline DOUBLE) AS CASE WHEN baseline > 0 THEN 100 * value / baseline END;
