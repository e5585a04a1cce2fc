-- method: How the annual report on the commissioning plan 2016/17 rates its indicators: the percentage of the targeted improvement that was
--   achieved, the rating by its printed key, and the direction of travel since the year before.
-- source: Community Leadership Committee, 21 June 2017, item 9

CREATE MACRO printed_polarity(words) AS
    CASE words WHEN 'Bigger is Better' THEN 'higher_is_better' WHEN 'Smaller is Better' THEN 'lower_is_better' ELSE 'none' END;

-- How much better a value is than another. A reduction is printed without its sign and a bigger one is better: where what a value is
-- held against is negative, both are read as reductions.
CREATE MACRO improvement_on(other, value, polarity) AS
    CASE polarity WHEN 'higher_is_better' THEN 1 WHEN 'lower_is_better' THEN -1 END * CASE WHEN other < 0 THEN other - value ELSE value - other END;

-- Null where no improvement was asked for.
CREATE MACRO improvement_achieved(target, result, previous) AS
    100.0 * (result - previous) / nullif(target - previous, 0);

-- The key: 100 % or more, more than 80 %, more than 65 %, less.
CREATE MACRO rating_key(percentage) AS
    CASE WHEN percentage >= 100 THEN 'G' WHEN percentage > 80 THEN 'GA' WHEN percentage > 65 THEN 'RA' WHEN percentage IS NOT NULL THEN 'R' END;

-- As the key says it: a target that is met is green, else the percentage of the targeted improvement counts.
CREATE MACRO rating_by_improvement(target, result, previous, polarity) AS
    CASE WHEN improvement_on(target, result, polarity) >= 0 THEN 'G' WHEN improvement_on(target, result, polarity) < 0 THEN rating_key(improvement_achieved(target, result, previous)) END;

-- As the paper's own ratings come out: green within the tolerance of a survey, else the result as a percentage of the target.
CREATE MACRO rating_by_result(target, result, tolerance, polarity) AS
    CASE
        WHEN improvement_on(target, result, polarity) >= -tolerance THEN 'G'
        WHEN polarity = 'higher_is_better' THEN rating_key(100.0 * result / nullif(target, 0))
        WHEN polarity = 'lower_is_better' THEN rating_key(100.0 * target / nullif(result, 0))
    END;

CREATE MACRO direction_of_travel(result, previous, polarity) AS
    CASE sign(improvement_on(previous, result, polarity)) WHEN 1 THEN 'Improving' WHEN 0 THEN 'Same' WHEN -1 THEN 'Worsening' END;

-- Recorded domestic abuse, hate crime and treatment carry neither red nor green: more of them can be good.
CREATE MACRO is_never_rated(subject) AS
    regexp_matches(lower(subject), 'domestic|marac|hate crime|treatment');
