-- method: 95% limits of a share x of n by Wilson's score, as shares from 0 to 1. Null without a base, and where x is not between 0 and n.
-- source: methods 2.3
-- needs: poisson_limits

CREATE MACRO wilson_spread(x DOUBLE, n DOUBLE, z DOUBLE) AS z * sqrt(z ** 2 + 4 * x * (1 - x / n));
CREATE MACRO wilson_lower(x DOUBLE, n DOUBLE) AS CASE
    WHEN n > 0 AND x = 0 THEN 0e0
    WHEN n > 0 AND x BETWEEN 0 AND n THEN (2 * x + z_95() ** 2 - wilson_spread(x, n, z_95())) / (2 * (n + z_95() ** 2))
END;
CREATE MACRO wilson_upper(x DOUBLE, n DOUBLE) AS CASE
    WHEN n > 0 AND x = n THEN 1e0
    WHEN n > 0 AND x BETWEEN 0 AND n THEN (2 * x + z_95() ** 2 + wilson_spread(x, n, z_95())) / (2 * (n + z_95() ** 2))
END;
