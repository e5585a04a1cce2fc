-- method: Change of a count in per cent of the earlier one, 100 x (a - b) / b. Equal counts are 0. From zero there is no percentage
--   (zero_base), nor under 10 (small_base): the absolute change is told. A base of 10 to 49 carries a caution. Negative counts are none.
-- source: methods 2.5

CREATE MACRO change_reason(a DOUBLE, b DOUBLE) AS CASE
    WHEN a < 0 OR b < 0 OR a = b THEN NULL
    WHEN a IS NOT NULL AND b = 0 THEN 'zero_base'
    WHEN a IS NOT NULL AND b < 10 THEN 'small_base'
END;
CREATE MACRO change_percent(a DOUBLE, b DOUBLE) AS CASE
    WHEN a < 0 OR b < 0 THEN NULL
    WHEN a = b THEN 0e0
    WHEN b >= 10 THEN 100 * (a - b) / b
END;
CREATE MACRO change_absolute(a DOUBLE, b DOUBLE) AS CASE WHEN a >= 0 AND b >= 0 THEN a - b END;
CREATE MACRO change_has_caution(a DOUBLE, b DOUBLE) AS CASE WHEN a >= 0 AND b >= 0 THEN a <> b AND b >= 10 AND b < 50 END;

-- A rate changes in per cent of the earlier rate; whether that is told depends on the earlier count. Equal rates are 0, whatever the counts.
CREATE MACRO rate_change_percent(a DOUBLE, population_a DOUBLE, b DOUBLE, population_b DOUBLE) AS CASE
    WHEN a < 0 OR b < 0 OR population_a <= 0 OR population_b <= 0 THEN NULL
    WHEN a * population_b = b * population_a THEN 0e0
    WHEN b >= 10 THEN 100 * ((a / population_a) / (b / population_b) - 1)
END;

CREATE MACRO rate_change_reason(a DOUBLE, population_a DOUBLE, b DOUBLE, population_b DOUBLE) AS CASE
    WHEN a < 0 OR b < 0 OR a * population_b = b * population_a THEN NULL
    WHEN a IS NOT NULL AND b = 0 THEN 'zero_base'
    WHEN a IS NOT NULL AND b < 10 THEN 'small_base'
END;

-- Shares in per cent change by percentage points, and not in per cent.
CREATE MACRO change_points(share_a DOUBLE, share_b DOUBLE) AS share_a - share_b;
