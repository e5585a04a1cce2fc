-- method: Confidence limits of a count: exact Poisson limits under 10, Byar's approximation from 10, at 95% and at 99.8%. Over a
--   population they are the limits of a crude rate. A fraction under 10 (a count that was shared out) lies between the limits of its
--   neighbours. Null for a negative count.
-- source: methods 2.2

-- Quantiles of the normal distribution; written as doubles (e0), since decimals of this length would overflow in a product.
CREATE MACRO z_95() AS 1.959963984540054e0;
CREATE MACRO z_998() AS 3.090232306167814e0;

CREATE MACRO byar_lower(o DOUBLE, z DOUBLE) AS o * (1 - 1 / (9 * o) - z / (3 * sqrt(o))) ** 3;
CREATE MACRO byar_upper(o DOUBLE, z DOUBLE) AS (o + 1) * (1 - 1 / (9 * (o + 1)) + z / (3 * sqrt(o + 1))) ** 3;

-- The entries of a table on both sides of a count from 0; the table begins with the entry of 0.
CREATE MACRO between_entries(entries DOUBLE[], o DOUBLE) AS
    entries[floor(o)::INTEGER + 1] + (o - floor(o)) * (entries[floor(o)::INTEGER + 2] - entries[floor(o)::INTEGER + 1]);

-- The entry of 10 is Byar's: it is read only between 9 and 10.
CREATE MACRO poisson_lower(events DOUBLE) AS CASE
    WHEN events >= 10 THEN byar_lower(events, z_95())
    WHEN events >= 0 THEN between_entries([0, 0.025318, 0.242209, 0.618672, 1.089865, 1.623486, 2.201894, 2.814363, 3.453832, 4.115373, 4.787450]::DOUBLE[], events)
END;
CREATE MACRO poisson_upper(events DOUBLE) AS CASE
    WHEN events >= 10 THEN byar_upper(events, z_95())
    WHEN events >= 0 THEN between_entries([3.688879, 5.571643, 7.224688, 8.767273, 10.241589, 11.668332, 13.059474, 14.422675, 15.763189, 17.084803, 18.391459]::DOUBLE[], events)
END;
CREATE MACRO poisson_lower_998(events DOUBLE) AS CASE
    WHEN events >= 10 THEN byar_lower(events, z_998())
    WHEN events >= 0 THEN between_entries([0, 0.001001, 0.045402, 0.190533, 0.428552, 0.739372, 1.107105, 1.520336, 1.970814, 2.452424, 2.916318]::DOUBLE[], events)
END;
CREATE MACRO poisson_upper_998(events DOUBLE) AS CASE
    WHEN events >= 10 THEN byar_upper(events, z_998())
    WHEN events >= 0 THEN between_entries([6.907755, 9.233413, 11.228872, 13.062241, 14.794149, 16.454745, 18.061637, 19.626177, 21.156198, 22.657373, 24.193725]::DOUBLE[], events)
END;
