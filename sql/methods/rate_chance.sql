-- method: Whether two rates differ by more than chance: as for two counts, with their populations. Under 40 events together the exact
--   test asks for a out of a + b at population_a / (population_a + population_b). Also the way to compare two boroughs.
-- source: methods 2.5 and 2.7
-- needs: chance

CREATE MACRO rate_ratio_limit(a DOUBLE, population_a DOUBLE, b DOUBLE, population_b DOUBLE, z DOUBLE) AS
    CASE WHEN population_a > 0 AND population_b > 0 THEN ratio_limit(a, b, z) * population_b / population_a END;
CREATE MACRO rate_ratio_lower(a DOUBLE, population_a DOUBLE, b DOUBLE, population_b DOUBLE) AS rate_ratio_limit(a, population_a, b, population_b, -z_95());
CREATE MACRO rate_ratio_upper(a DOUBLE, population_a DOUBLE, b DOUBLE, population_b DOUBLE) AS rate_ratio_limit(a, population_a, b, population_b, z_95());

-- The chances of less than a, and of a, out of n with odds p : 1 - p for each.
CREATE MACRO binomial_below(a DOUBLE, n DOUBLE, p DOUBLE) AS
    coalesce(list_sum(list_transform(ways_to_choose()[n::INTEGER + 1][1:a::INTEGER]::DOUBLE[], lambda ways, k: ways * (p / (1 - p)) ** (k - 1))), 0) * (1 - p) ** n;
CREATE MACRO binomial_at(a DOUBLE, n DOUBLE, p DOUBLE) AS ways_to_choose()[n::INTEGER + 1][a::INTEGER + 1]::DOUBLE * p ** a * (1 - p) ** (n - a);

CREATE MACRO two_sided(below DOUBLE, exactly DOUBLE) AS least(1, 2 * least(below + exactly, 1 - below));
CREATE MACRO rate_binomial_p(a DOUBLE, population_a DOUBLE, b DOUBLE, population_b DOUBLE) AS CASE
    WHEN a >= 0 AND b >= 0 AND a + b < 40 AND population_a > 0 AND population_b > 0 THEN two_sided(
        binomial_below(floor(a), floor(a) + floor(b), population_a / (population_a + population_b)),
        binomial_at(floor(a), floor(a) + floor(b), population_a / (population_a + population_b)))
END;

CREATE MACRO rate_change_is_clear(a DOUBLE, population_a DOUBLE, b DOUBLE, population_b DOUBLE) AS CASE
    WHEN a < 0 OR b < 0 OR population_a <= 0 OR population_b <= 0 OR population_a IS NULL OR population_b IS NULL THEN NULL
    WHEN a + b < 40 THEN rate_binomial_p(a, population_a, b, population_b) < 0.05
    WHEN a + b >= 40 AND (a = 0 OR b = 0) THEN true
    WHEN a + b >= 40 THEN
        abs(ln((a / population_a) / (b / population_b))) > z_95() * sqrt(1 / a + 1 / b)
END;
