-- method: Limits of a rank correlation r (Spearman) over n areas: Fisher's transformation with the standard error of Bonett and Wright.
--   None under 10 areas. It says how far two orders of areas agree, and nothing of causes.
-- source: Bonett and Wright 2000, Sample size requirements for estimating Pearson, Kendall and Spearman correlations
-- needs: poisson_limits

CREATE MACRO rank_correlation_limit(r DOUBLE, n BIGINT, side DOUBLE) AS CASE
    WHEN n < 10 OR abs(r) > 1 THEN NULL
    WHEN abs(r) = 1 THEN r
    ELSE tanh(atanh(r) + side * z_95() * sqrt((1 + r ** 2 / 2) / (n - 3)))
END;

CREATE MACRO rank_correlation_lower(r DOUBLE, n BIGINT) AS rank_correlation_limit(r, n, -1e0);

CREATE MACRO rank_correlation_upper(r DOUBLE, n BIGINT) AS rank_correlation_limit(r, n, 1e0);
