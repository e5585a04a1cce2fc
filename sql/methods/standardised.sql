-- method: Directly standardised rate over age bands with Dobson's limits, per person: multiply as the rate is told. Lists of equal
--   length, a band each. Null under 10 events (small_count) and where a band has no population (no_denominator).
-- source: methods 2.4
-- needs: poisson_limits

-- The 2013 European Standard Population, five-year bands from 0-4 to 90 and over.
CREATE MACRO european_standard_population() AS
    [5000, 5500, 5500, 5500, 6000, 6000, 6500, 7000, 7000, 7000, 7000, 6500, 6000, 5500, 5000, 4000, 2500, 1500, 1000];

CREATE MACRO weighted_rate(events DOUBLE[], populations DOUBLE[], weights DOUBLE[]) AS
    list_sum(list_transform(list_zip(weights, events, populations), lambda b: b[1] * b[2] / b[3])) / list_sum(weights);
CREATE MACRO weighted_rate_variance(events DOUBLE[], populations DOUBLE[], weights DOUBLE[]) AS
    list_sum(list_transform(list_zip(weights, events, populations), lambda b: b[1] ** 2 * b[2] / b[3] ** 2)) / list_sum(weights) ** 2;
CREATE MACRO dobson_limit(rate DOUBLE, variance DOUBLE, events DOUBLE, limit_of_events DOUBLE) AS rate + sqrt(variance / events) * (limit_of_events - events);

CREATE MACRO directly_standardised_reason(events DOUBLE[], populations DOUBLE[]) AS CASE
    WHEN list_has_any(list_transform(populations, lambda p: coalesce(p, 0) <= 0), [true]) THEN 'no_denominator'
    WHEN list_sum(events) < 10 THEN 'small_count'
END;
CREATE MACRO directly_standardised(events DOUBLE[], populations DOUBLE[], weights DOUBLE[]) AS CASE
    WHEN directly_standardised_reason(events, populations) IS NULL THEN {
        'value': weighted_rate(events, populations, weights),
        'lower': dobson_limit(weighted_rate(events, populations, weights), weighted_rate_variance(events, populations, weights), list_sum(events), poisson_lower(list_sum(events))),
        'upper': dobson_limit(weighted_rate(events, populations, weights), weighted_rate_variance(events, populations, weights), list_sum(events), poisson_upper(list_sum(events))),
        'variance': weighted_rate_variance(events, populations, weights)}
END;
