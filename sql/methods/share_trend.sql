-- method: Recent trend of a share: chi-squared test for trend over the five latest independent years, r of n each, lists with the oldest
--   first. Significant over 9.5495 (99.8%). Fewer than five years, or a missing one: cannot be calculated. Rolling periods and years on
--   both sides of a break do not belong in it.
-- source: methods 2.8; Fingertips, trend markers

CREATE MACRO trend_marker(chi2 DOUBLE, slope DOUBLE) AS CASE
    WHEN chi2 IS NULL THEN 'cannot be calculated'
    WHEN chi2 <= 9.5495e0 THEN 'no significant change'
    WHEN slope > 0 THEN 'increasing'
    ELSE 'decreasing'
END;

CREATE MACRO is_complete_five(numbers DOUBLE[]) AS coalesce(len(numbers) = 5 AND list_count(numbers) = 5, false);

CREATE MACRO share_trend_of_sums(sum_r, sum_n, sum_rt, sum_nt, sum_ntt) AS {
    'chi2': CASE
        WHEN sum_r * (sum_n - sum_r) = 0 THEN 0e0
        ELSE sum_n * (sum_n * sum_rt - sum_r * sum_nt) ** 2 / (sum_r * (sum_n - sum_r) * (sum_n * sum_ntt - sum_nt ** 2))
    END,
    'slope': sum_n * sum_rt - sum_r * sum_nt};

-- A list of one, so that its lambda names what is worked out once. All or none of every year is no trend.
CREATE MACRO share_trend(r DOUBLE[], n DOUBLE[]) AS list_transform(
    [CASE WHEN is_complete_five(r[-5:]) AND is_complete_five(n[-5:]) AND list_min(n[-5:]) > 0 AND list_min(r[-5:]) >= 0 THEN {'r': r[-5:], 'n': n[-5:]} END],
    lambda five: list_transform(
        [share_trend_of_sums(
            list_sum(five.r), list_sum(five.n),
            list_inner_product(five.r, [1e0, 2, 3, 4, 5]), list_inner_product(five.n, [1e0, 2, 3, 4, 5]), list_inner_product(five.n, [1e0, 4, 9, 16, 25]))],
        lambda test: {'chi2': test.chi2, 'marker': trend_marker(test.chi2, test.slope)})[1])[1];
