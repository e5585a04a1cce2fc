-- internal: Where the boroughs of London stand among each other and to London. Rank 1 is the best by the measure's polarity, the lowest where
--   it has none; null where more than a tenth of the boroughs have no value.
-- needs: value_change

CREATE TEMP TABLE value_borough AS
SELECT p.borough_key, p.boroughs
FROM value_parent AS p
JOIN dim_area AS a USING (area_key)
WHERE a.area_type = 'london';

CREATE TEMP TABLE value_rank AS
WITH peer AS (
    SELECT
        r.series, r.measure_key, r.source_key, r.period_key, b.boroughs,
        round(CASE WHEN m.kind = 'ratio' THEN CASE m.polarity WHEN 'higher_is_better' THEN -r.value ELSE r.value END END, 9) AS by_value,
        round(CASE m.polarity WHEN 'higher_is_better' THEN -1 ELSE 1 END * CASE WHEN m.is_share THEN c.change ELSE c.change_percent END, 9) AS by_change
    FROM value_row AS r
    JOIN value_borough AS b ON b.borough_key = r.area_key
    JOIN value_measure AS m USING (measure_key)
    LEFT JOIN value_change AS c USING (series, period_key)
    WHERE NOT r.printed AND r.variant_key IS NULL),
ranked AS (
    SELECT
        series, period_key, boroughs, by_value, by_change,
        count(by_value) OVER peers AS ranked, count(by_change) OVER peers AS ranked_by_change,
        rank() OVER (PARTITION BY measure_key, source_key, period_key ORDER BY by_value NULLS LAST) AS rank,
        rank() OVER (PARTITION BY measure_key, source_key, period_key ORDER BY by_change NULLS LAST) AS rank_by_change
    FROM peer
    WINDOW peers AS (PARTITION BY measure_key, source_key, period_key))
SELECT
    series, period_key,
    (CASE WHEN by_value IS NOT NULL AND ranked * 10 >= boroughs * 9 THEN rank END)::INTEGER AS rank,
    (CASE WHEN by_value IS NOT NULL AND ranked * 10 >= boroughs * 9 THEN ranked END)::INTEGER AS ranked,
    (CASE WHEN by_change IS NOT NULL AND ranked_by_change * 10 >= boroughs * 9 THEN rank_by_change END)::INTEGER AS rank_of_change,
    (CASE WHEN by_change IS NOT NULL AND ranked_by_change * 10 >= boroughs * 9 THEN ranked_by_change END)::INTEGER AS ranked_by_change
FROM ranked;

-- London as the fixed comparator of ratios with an interval.
CREATE TEMP TABLE value_london AS
SELECT r.measure_key, r.source_key, r.period_key, a.area_name AS comparator, r.value
FROM value_row AS r
JOIN dim_area AS a USING (area_key)
JOIN value_measure AS m USING (measure_key)
WHERE a.area_type = 'london' AND m.kind = 'ratio' AND m.interval <> 'none' AND NOT r.printed AND r.value IS NOT NULL;
