-- method: Recent trend of a rate: slope of a line through the five latest independent years, each weighted by 1 / SE^2 with SE = (upper -
--   lower) / 3.92; lists with the oldest first. Significant when chi-squared is over 9.5495 (99.8%) and the slope keeps its sign whichever
--   year is left out. Fewer than five years, a missing one or an interval of no width: cannot be calculated.
-- source: methods 2.8; Fingertips, trend markers
-- needs: share_trend

-- Sums over years {t, y, w}, and the line through them.
CREATE MACRO weighted_sums(years) AS {
    's0': list_sum(list_transform(years, lambda p: p.w)),
    's1': list_sum(list_transform(years, lambda p: p.w * p.t)),
    's2': list_sum(list_transform(years, lambda p: p.w * p.t ** 2)),
    'sy': list_sum(list_transform(years, lambda p: p.w * p.y)),
    'sty': list_sum(list_transform(years, lambda p: p.w * p.t * p.y))};
CREATE MACRO weighted_slope(s) AS (s.s0 * s.sty - s.s1 * s.sy) / (s.s0 * s.s2 - s.s1 ** 2);

-- The slopes with no year left out, then without each; lists of one, so that a lambda names what is worked out once.
CREATE MACRO rate_trend_of(years) AS list_transform(
    [list_transform(range(0, 6), lambda left_out: weighted_sums(list_filter(years, lambda p: p.t <> left_out)))],
    lambda sums: list_transform(
        [list_transform(sums, lambda s: weighted_slope(s))],
        lambda slopes: list_transform(
            [slopes[1] ** 2 * (sums[1].s0 * sums[1].s2 - sums[1].s1 ** 2) / sums[1].s0],
            lambda chi2: {
                'chi2': chi2,
                'slope': slopes[1],
                'marker': CASE
                    WHEN abs(list_sum(list_transform(slopes, lambda b: sign(b)))) < 6 THEN 'no significant change'
                    ELSE trend_marker(chi2, slopes[1])
                END})[1])[1])[1];

CREATE MACRO rate_trend(value DOUBLE[], lower DOUBLE[], upper DOUBLE[]) AS CASE
    WHEN is_complete_five(value[-5:]) AND is_complete_five(lower[-5:]) AND is_complete_five(upper[-5:])
        AND list_bool_and(list_transform(list_zip(lower[-5:], upper[-5:]), lambda b: b[1] < b[2]))
        THEN rate_trend_of(list_transform(list_zip(value[-5:], lower[-5:], upper[-5:]), lambda p, t: {'t': t, 'y': p[1], 'w': (3.92e0 / (p[3] - p[2])) ** 2}))
    ELSE {'chi2': NULL::DOUBLE, 'slope': NULL::DOUBLE, 'marker': 'cannot be calculated'}
END;
