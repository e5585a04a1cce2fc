-- internal: The list of statuses, and how names and labels are compared: one place for every file after it.

-- From best to worst, so that max(status) is the worst of a group.
CREATE TYPE status_enum AS ENUM (
    'exact', 'published', 'provisional', 'estimated', 'rounded', 'perturbed', 'incomplete', 'suppressed', 'denied', 'withdrawn');

-- 'Hammersmith & Fulham' and 'Hammersmith and  Fulham' are the same name.
CREATE TEMP MACRO name_key(name) AS
    trim(regexp_replace(replace(replace(lower(name), '&', ' and '), '-', ' '), '\s+', ' ', 'g'));

-- Publishers cut labels at 50 characters; so both sides are cut before they are compared. As in sql/staging/label_key.sql.
CREATE TEMP MACRO label_key(label) AS
    trim(regexp_replace(lower(left(trim(label), 50)), '[\s\-\x{00A0}\x{2010}-\x{2015}]+', ' ', 'g'));

-- The dialect is stated, not sniffed: a quoted comma may come late in a table.
CREATE TEMP MACRO seed_csv(file) AS TABLE
    SELECT * FROM read_csv(getvariable('seed') || '/' || file, header = true, all_varchar = true, delim = ',', quote = '"', escape = '"');

-- UK financial years run from April to March.
CREATE TEMP MACRO financial_year(day) AS
    printf('%d/%02d', year(day - INTERVAL 3 MONTH), (year(day - INTERVAL 3 MONTH) + 1) % 100);
CREATE TEMP MACRO financial_quarter(day) AS
    printf('%s Q%d', financial_year(day), quarter(day - INTERVAL 3 MONTH));
