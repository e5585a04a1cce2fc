-- internal: The list of statuses, how names are compared, how tables of seed are read, how financial years run, what kind of
--   period two days bound. How labels are compared is in sql/staging/label_key.sql, which loading uses too; a build runs it first.

-- From best to worst, so that max(status) is the worst of a group.
CREATE TYPE status_enum AS ENUM (
    'exact', 'published', 'provisional', 'estimated', 'rounded', 'perturbed', 'incomplete', 'suppressed', 'denied', 'withdrawn');

-- How a figure came to its ward, from worst to best; their order as text is the same.
CREATE TYPE basis_enum AS ENUM ('apportioned', 'best_fit', 'exact');

-- 'Hammersmith & Fulham' and 'Hammersmith and  Fulham' are the same name.
CREATE TEMP MACRO name_key(name) AS
    trim(regexp_replace(replace(replace(lower(name), '&', ' and '), '-', ' '), '\s+', ' ', 'g'));

-- The dialect is stated, not sniffed: a quoted comma may come late in a table.
CREATE TEMP MACRO seed_csv(file) AS TABLE
    SELECT * FROM read_csv(getvariable('seed') || '/' || file, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"');

-- UK financial years run from April to March.
CREATE TEMP MACRO financial_year(day) AS
    printf('%d/%02d', year(day - INTERVAL 3 MONTH), (year(day - INTERVAL 3 MONTH) + 1) % 100);
CREATE TEMP MACRO financial_quarter(day) AS
    printf('%s Q%d', financial_year(day), quarter(day - INTERVAL 3 MONTH));

-- The quarter or financial year that a period lies within; null where it reaches over its end, or has none.
CREATE TEMP MACRO financial_year_of(first_day, final_day) AS
    CASE WHEN financial_year(first_day) = financial_year(final_day) THEN financial_year(first_day) END;
CREATE TEMP MACRO quarter_of(first_day, final_day) AS
    CASE WHEN financial_quarter(first_day) = financial_quarter(final_day) THEN financial_quarter(first_day) END;

-- Both days inclusive. A first day alone, in April, is a financial year to date.
CREATE TEMP MACRO period_type(first_day, final_day) AS
    CASE
        WHEN first_day IS NULL THEN NULL
        WHEN final_day IS NULL THEN CASE WHEN month(first_day) = 4 AND day(first_day) = 1 THEN 'fytd' ELSE 'other' END
        WHEN final_day = (first_day + INTERVAL 1 YEAR)::DATE - 1 THEN
            CASE strftime(first_day, '%m-%d') WHEN '04-01' THEN 'fin_year' WHEN '01-01' THEN 'cal_year' ELSE 'roll12' END
        WHEN day(first_day) > 1 OR final_day <> last_day(final_day) THEN 'other'
        WHEN date_diff('month', first_day, final_day) = 0 THEN 'month'
        WHEN date_diff('month', first_day, final_day) = 2 THEN CASE WHEN month(first_day) % 3 = 1 THEN 'quarter' ELSE 'roll3' END
        WHEN date_diff('month', first_day, final_day) < 11 AND month(first_day) = 4 THEN 'fytd'
        ELSE 'other'
    END;
