-- check: an indicator has a value, or numerator and denominator, and where it has all three they agree
-- note: Printed values are rounded: half a unit, or one in a hundred, is no contradiction.

WITH reckoned AS (
    SELECT
        *,
        CASE unit WHEN 'percent' THEN 100 WHEN 'rate_per_1000' THEN 1000 WHEN 'rate_per_10000' THEN 10000 WHEN 'rate_per_100000' THEN 100000 ELSE 1 END
            * numerator / nullif(denominator, 0) AS ratio
    FROM incoming
)
SELECT
    'reject' AS verdict,
    'value_does_not_fit' AS code,
    row_label AS subject,
    CASE
        WHEN denominator <= 0 THEN 'The denominator must be more than 0.'
        WHEN value IS NULL THEN 'Give the value, or numerator and denominator.'
        ELSE format('The value is {}; numerator and denominator give {:.2f}. Check them and the unit.', value, ratio)
    END AS message,
    line,
    CASE WHEN denominator <= 0 THEN 'denominator' ELSE 'value' END AS column_name,
    value::VARCHAR AS value
FROM reckoned
WHERE denominator <= 0
    OR (value IS NULL AND (numerator IS NULL OR denominator IS NULL))
    OR (unit NOT IN ('count', 'gbp', 'score', 'rank', 'years', 'days') AND abs(value - ratio) > greatest(0.51, abs(ratio) / 100))
ORDER BY line;
