-- internal: The list of statuses, how names are compared, how tables of seed are read, how financial years run. How labels are
--   compared is in sql/staging/label_key.sql, which loading uses too; a build runs it first.

-- From best to worst, so that max(status) is the worst of a group.
CREATE TYPE status_enum AS ENUM (
    'exact', 'published', 'provisional', 'estimated', 'rounded', 'perturbed', 'incomplete', 'suppressed', 'denied', 'withdrawn');

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
