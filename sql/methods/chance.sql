-- method: Whether two counts over equal exposure differ by more than chance. Under 40 together: exact binomial test of a out of a + b at
--   one half, two-sided, the smaller tail doubled, clear under 0.05. From 40: the ratio a / b with 95% limits, clear when they leave 1
--   out; a count against none is clear. Crime varies more than Poisson counts do, so this is a screen and no proof.
-- source: methods 2.5
-- needs: poisson_limits

-- Tables for n from 0 to 39. No column goes into them, so that they are worked out once a query: the ways to choose k of n, and the
-- chance of at most m heads among n coins, m up to 19.
CREATE MACRO ways_to_choose() AS
    list_transform(range(0, 40), lambda n: list_transform(range(0, n + 1), lambda k: round(gamma(n + 1) / (gamma(k + 1) * gamma(n - k + 1)))));
CREATE MACRO coin_tails() AS
    list_transform(ways_to_choose(), lambda ways: list_transform(range(1, 21), lambda m: list_sum(ways[1:m]) / list_sum(ways)));

CREATE MACRO binomial_p(a DOUBLE, b DOUBLE) AS CASE
    WHEN a >= 0 AND b >= 0 AND a + b < 40 THEN least(1, 2 * coin_tails()[(floor(a) + floor(b))::INTEGER + 1][floor(least(a, b))::INTEGER + 1])
END;

CREATE MACRO ratio_limit(a DOUBLE, b DOUBLE, z DOUBLE) AS CASE WHEN a > 0 AND b > 0 THEN a / b * exp(z * sqrt(1 / a + 1 / b)) END;
CREATE MACRO ratio_lower(a DOUBLE, b DOUBLE) AS ratio_limit(a, b, -z_95());
CREATE MACRO ratio_upper(a DOUBLE, b DOUBLE) AS ratio_limit(a, b, z_95());

CREATE MACRO change_is_clear(a DOUBLE, b DOUBLE) AS CASE
    WHEN a < 0 OR b < 0 THEN NULL
    WHEN a + b < 40 THEN binomial_p(a, b) < 0.05
    WHEN a + b >= 40 AND (a = 0 OR b = 0) THEN true
    WHEN a + b >= 40 THEN abs(ln(a / b)) > z_95() * sqrt(1 / a + 1 / b)
END;
