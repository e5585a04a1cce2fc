-- method: XmR control chart with the rules of Making Data Count, over a relation with the columns series, segment, position, value: a
--   series is charted by itself in each segment between recorded breaks; position puts its points in order; a missing period is a row
--   with a null value. Centre and limits (centre +- 2.66 x mean moving range; near limits two thirds of that) come from the first 12
--   points and stay; from fewer they are trial. Screened, moving ranges of 3.267 times their mean or more are dropped once. A negative
--   lower limit is shown as 0 and cannot signal. Where the baseline is whole counts with a mean under 5, a point is outside when its own
--   99.8% Poisson interval leaves the centre out, and no other rule is asked (use_poisson := false asks for XmR there too). Signals in this order, the earlier points of a run too:
--   outside a limit; seven points each higher, or each lower, than the one before; two of three between the near and the outer limit with
--   all three on that side; seven on one side of the centre. A signal is high or low by the side of the centre on which the point lies.
-- source: methods 2.8; NHS England, Making Data Count
-- needs: poisson_limits

-- The largest count whose Poisson interval still holds a centre under 5.
CREATE MACRO poisson_chart_limit(centre DOUBLE) AS list_max(list_filter(range(0, 25), lambda o: poisson_lower_998(o) <= centre));
CREATE MACRO poisson_chart_near_limit(centre DOUBLE) AS list_max(list_filter(range(0, 25), lambda o: poisson_lower(o) <= centre));

-- greatest(0, null) would be 0.
CREATE MACRO shown_limit(lower DOUBLE) AS CASE WHEN lower < 0 THEN 0 ELSE lower END;

-- Means in the order of the points: a sum of fractions in another order has another last digit.
CREATE MACRO control_chart(relation, baseline := 12, screened := false, use_poisson := true) AS TABLE
WITH point AS (
    SELECT
        series, segment, position, value,
        value - lag(value) OVER placed AS move,
        count(value) OVER placed AS ordinal
    FROM query_table(relation)
    WINDOW placed AS (PARTITION BY series, segment ORDER BY position)),
base AS (
    SELECT
        series, segment, count(value) AS points, avg(value ORDER BY position) AS centre, avg(abs(move) ORDER BY position) AS mean_range_of_all,
        use_poisson AND avg(value) < 5 AND bool_and(value = floor(value)) AS is_poisson
    FROM point
    WHERE ordinal <= coalesce(baseline, ordinal) AND value IS NOT NULL
    GROUP BY series, segment),
screen AS (
    SELECT series, segment, avg(abs(p.move) ORDER BY p.position) AS mean_range_of_screened
    FROM point AS p
    JOIN base AS b USING (series, segment)
    WHERE screened AND p.ordinal <= coalesce(baseline, p.ordinal) AND abs(p.move) < 3.267e0 * b.mean_range_of_all
    GROUP BY series, segment),
chart AS (
    SELECT
        series, segment, centre, is_poisson, points < 12 AS trial,
        coalesce(mean_range_of_screened, mean_range_of_all) AS mean_range,
        CASE WHEN is_poisson THEN 0 ELSE centre - 2.66e0 * mean_range END AS lower_limit,
        CASE WHEN is_poisson THEN poisson_chart_limit(centre) ELSE centre + 2.66e0 * mean_range END AS upper_limit,
        CASE WHEN is_poisson THEN 0 ELSE centre - 2.66e0 * 2 / 3 * mean_range END AS near_lower_limit,
        CASE WHEN is_poisson THEN poisson_chart_near_limit(centre) ELSE centre + 2.66e0 * 2 / 3 * mean_range END AS near_upper_limit
    FROM base
    LEFT JOIN screen USING (series, segment)),
side AS (
    SELECT
        p.series, p.segment, p.position, p.value, c.* EXCLUDE (series, segment),
        sign(p.value - c.centre) AS side,
        sign(p.move) AS direction,
        coalesce(p.value > c.upper_limit OR p.value < c.lower_limit, false) AS is_outside,
        coalesce(p.value > c.near_upper_limit OR p.value < c.near_lower_limit, false) AND NOT is_outside AS is_near
    FROM point AS p
    LEFT JOIN chart AS c USING (series, segment)),
-- A run is seen at its last point.
run_end AS (
    SELECT
        *,
        abs(sum(direction) OVER (placed ROWS 5 PRECEDING)) = 6 AS ends_trend,
        abs(sum(side) OVER (placed ROWS 2 PRECEDING)) = 3 AND count_if(is_near) OVER (placed ROWS 2 PRECEDING) >= 2 AS ends_two_of_three,
        abs(sum(side) OVER (placed ROWS 6 PRECEDING)) = 7 AS ends_run
    FROM side
    WINDOW placed AS (PARTITION BY series, segment ORDER BY position)),
ruled AS (
    SELECT
        *,
        CASE
            WHEN value IS NULL THEN NULL
            WHEN is_outside THEN 'outside limit'
            WHEN is_poisson THEN NULL
            WHEN bool_or(ends_trend) OVER (placed ROWS BETWEEN CURRENT ROW AND 6 FOLLOWING) THEN 'trend of seven'
            WHEN is_near AND bool_or(ends_two_of_three) OVER (placed ROWS BETWEEN CURRENT ROW AND 2 FOLLOWING) THEN 'two of three near limit'
            WHEN bool_or(ends_run) OVER (placed ROWS BETWEEN CURRENT ROW AND 6 FOLLOWING) THEN 'seven on one side'
        END AS rule
    FROM run_end
    WINDOW placed AS (PARTITION BY series, segment ORDER BY position))
SELECT
    series, segment, position, value, centre,
    shown_limit(lower_limit) AS lower_limit, upper_limit,
    shown_limit(near_lower_limit) AS near_lower_limit, near_upper_limit,
    mean_range, CASE WHEN is_poisson THEN 'poisson' ELSE 'xmr' END AS limits, trial,
    CASE WHEN rule IS NOT NULL THEN CASE coalesce(nullif(side, 0), direction) WHEN 1 THEN 'high' WHEN -1 THEN 'low' END END AS signal,
    rule
FROM ruled;
