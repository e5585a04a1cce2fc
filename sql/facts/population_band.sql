-- internal: The age bands that are served, and how each is put together from the bands of a file.
-- needs: macros, batch_in_use

CREATE TEMP TABLE population_band_wanted AS
SELECT * FROM (VALUES
    ('all', 0, NULL), ('0-4', 0, 4), ('5-9', 5, 9), ('10-14', 10, 14), ('15-19', 15, 19), ('20-24', 20, 24), ('25-29', 25, 29), ('30-34', 30, 34),
    ('35-39', 35, 39), ('40-44', 40, 44), ('45-49', 45, 49), ('50-54', 50, 54), ('55-59', 55, 59), ('60-64', 60, 64), ('65-69', 65, 69),
    ('70-74', 70, 74), ('75-79', 75, 79), ('80-84', 80, 84), ('85+', 85, NULL),
    ('0-15', 0, 15), ('0-17', 0, 17), ('10-17', 10, 17), ('16-24', 16, 24), ('16-64', 16, 64), ('16+', 16, NULL), ('18-24', 18, 24),
    ('18+', 18, NULL), ('65+', 65, NULL)) AS b(age_band, first_age, last_age);

-- A file's finest bands: those that hold no other. A wanted band is made of them when they fill it without a gap. 199 stands for no end.
CREATE TEMP TABLE population_band_part AS
WITH supplied AS (
    SELECT DISTINCT batch_id, age_band, first_age, coalesce(last_age, 199) AS last_age
    FROM ledger.staged_population_table
    WHERE first_age IS NOT NULL
    UNION
    SELECT DISTINCT batch_id, age_band, first_age, coalesce(last_age, 199)
    FROM ledger.staged_lsoa_population
    WHERE first_age IS NOT NULL),
finest AS (
    SELECT s.*
    FROM supplied AS s
    WHERE NOT EXISTS (
        FROM supplied AS o
        WHERE o.batch_id = s.batch_id AND o.age_band <> s.age_band AND o.first_age >= s.first_age AND o.last_age <= s.last_age))
SELECT f.batch_id, w.age_band, w.first_age, w.last_age, f.age_band AS part
FROM population_band_wanted AS w
JOIN finest AS f ON f.first_age >= w.first_age AND f.last_age <= coalesce(w.last_age, 199)
QUALIFY sum(f.last_age - f.first_age + 1) OVER (PARTITION BY f.batch_id, w.age_band) = coalesce(w.last_age, 199) - w.first_age + 1
    AND count(*) OVER (PARTITION BY f.batch_id, w.age_band) > 1;
