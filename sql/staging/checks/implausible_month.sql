-- check: a borough's month with fewer than half the offences of the median of its other months
-- note: Such as a first month that is an empty shell. It is kept and reported; the build does not make it current.
--   Pseudo-areas are left out: an airport may well be empty for a year.

WITH pseudo AS (
    SELECT label_key(area_name) AS name FROM areas WHERE area_type = 'pseudo'
    UNION
    SELECT label_key(name_as_supplied) FROM area_aliases WHERE area_type = 'pseudo'
),
cell AS (
    SELECT borough_name, unnest(months) AS month, unnest(counts) AS count
    FROM incoming
    WHERE label_key(borough_name) NOT IN (FROM pseudo)
),
monthly AS (
    SELECT borough_name, month, sum(count) AS counted
    FROM cell
    GROUP BY ALL
),
beside AS (
    SELECT borough_name, month, counted, median(counted) OVER (
        PARTITION BY borough_name ORDER BY month ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING EXCLUDE CURRENT ROW) AS usual
    FROM monthly
)
SELECT
    'notice' AS verdict,
    'implausible_month' AS code,
    format('{} {}', borough_name, strftime(month, '%Y-%m')) AS subject,
    format('{} has {} offences in {}, where {:.0f} are usual (median of its other months in the file). The month is kept and will not be served.',
        borough_name, counted, strftime(month, '%Y-%m'), usual) AS message,
    NULL AS line,
    NULL AS column_name,
    NULL AS value
FROM beside
WHERE counted < usual / 2
ORDER BY month, borough_name;
