-- method: Recent trend of a rate: slope of a line through the five latest independent years, each weighted by 1 / SE^2 with SE = (upper -
--   lower) / 3.92; lists with the oldest first. Significant when chi-squared is over 9.5495 (99.8%) and the slope keeps its sign whichever
--   year is left out. Fewer than five years, a missing one or an interval of no width: cannot be calculated.
-- source: methods 2.8; Fingertips, trend markers
-- needs: share_trend

CREATE MACRO weighted_slope(s0, s1, s2, sy, sty) AS (s0 * sty - s1 * sy) / (s0 * s2 - s1 ** 2);

-- Lists of one, so that a lambda names what is worked out once. A year is left out by taking its part from the sums.
CREATE MACRO rate_trend_of(y DOUBLE[], w DOUBLE[]) AS list_transform(
    [{
        'y': y,
        'w': w,
        's0': list_sum(w),
        's1': list_inner_product(w, [1e0, 2, 3, 4, 5]),
        's2': list_inner_product(w, [1e0, 4, 9, 16, 25]),
        'sy': list_inner_product(w, y),
        'sty': list_sum(list_transform(list_zip(w, y), lambda p, t: p[1] * p[2] * t))}],
    lambda s: list_transform(
        [{
            'slope': weighted_slope(s.s0, s.s1, s.s2, s.sy, s.sty),
            'chi2': weighted_slope(s.s0, s.s1, s.s2, s.sy, s.sty) ** 2 * (s.s0 * s.s2 - s.s1 ** 2) / s.s0,
            'without': list_transform(s.w, lambda x, t: weighted_slope(s.s0 - x, s.s1 - x * t, s.s2 - x * t ** 2, s.sy - x * s.y[t], s.sty - x * t * s.y[t]))}],
        lambda line: {
            'chi2': line.chi2,
            'slope': line.slope,
            'marker': CASE
                WHEN list_bool_and(list_transform(line.without, lambda slope: sign(slope) = sign(line.slope))) THEN trend_marker(line.chi2, line.slope)
                ELSE 'no significant change'
            END})[1])[1];

CREATE MACRO rate_trend(value DOUBLE[], lower DOUBLE[], upper DOUBLE[]) AS CASE
    WHEN is_complete_five(value[-5:]) AND is_complete_five(lower[-5:]) AND is_complete_five(upper[-5:])
        AND list_bool_and(list_transform(list_zip(lower[-5:], upper[-5:]), lambda b: b[1] < b[2]))
        THEN rate_trend_of(value[-5:], list_transform(list_zip(lower[-5:], upper[-5:]), lambda b: (3.92e0 / (b[2] - b[1])) ** 2))
    ELSE {'chi2': NULL::DOUBLE, 'slope': NULL::DOUBLE, 'marker': 'cannot be calculated'}
END;
