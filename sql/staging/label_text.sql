-- macro: year_in_name, day_in_style, share_of_text, area_type_of, sex_of, age_band_of, first_age_of, last_age_of, is_estimate, deprivation_year,
--   substance_group_of, count_of_text
-- note: What names of files and columns say: 'lsoa-mid2020-population.csv' is 2020; 'Males_16-29' is male, from 16 to 29; 'Aged 5 to 9
--   years', '5 to 9' and '5-9' are one band; '65+' and 'Aged 100 years and over' have no last age; 'All-Ages' has none at all.

CREATE OR REPLACE MACRO year_in_name(name) AS
    TRY_CAST(nullif(regexp_extract(name, '(?:^|[^0-9])((?:19|20)[0-9]{2})(?:[^0-9]|$)', 1), '') AS INTEGER);

-- A variable that holds nothing is a number for DuckDB, hence the cast. style: ymd, dmy or mdy, as sql/staging/date_style.sql tells it from the whole file.
CREATE OR REPLACE MACRO day_in_style(text, style) AS CASE style::VARCHAR
    WHEN 'ymd' THEN TRY_CAST(left(text, 10) AS DATE)
    WHEN 'dmy' THEN try_strptime(regexp_replace(text, '[.-]', '/', 'g'), '%d/%m/%Y')::DATE
    WHEN 'mdy' THEN try_strptime(regexp_replace(text, '[.-]', '/', 'g'), '%m/%d/%Y')::DATE
END;

-- 0.56, "0,56" and 56% are one share; what is not from 0 to 1 is none.
CREATE OR REPLACE MACRO share_of_text(text) AS CASE
    WHEN regexp_full_match(text, '[0-9]{1,3}([.,][0-9]+)?\s*%') AND TRY_CAST(replace(rtrim(text, '% '), ',', '.') AS DOUBLE) <= 100
        THEN TRY_CAST(replace(rtrim(text, '% '), ',', '.') AS DOUBLE) / 100
    WHEN regexp_full_match(text, '0([.,][0-9]+)?|[.,][0-9]+|1([.,]0+)?') THEN TRY_CAST(replace(text, ',', '.') AS DOUBLE)
END;

-- By the first characters of its ONS code; null for places that are none of our kinds, such as councils outside London.
CREATE OR REPLACE MACRO area_type_of(code) AS CASE
    WHEN code = 'E12000007' THEN 'london'
    WHEN code[1:3] IN ('E92', 'W92', 'S92', 'N92', 'K02', 'K03', 'K04') THEN 'national'
    WHEN code[1:3] = 'E12' THEN 'region'
    WHEN code[1:3] = 'E09' THEN 'borough'
    WHEN code[1:3] = 'E05' THEN 'ward'
END;

CREATE OR REPLACE MACRO sex_of(label) AS CASE
    WHEN regexp_matches(lower(label), '\b(female|females|women|girls)(\b|_)') THEN 'female'
    WHEN regexp_matches(lower(label), '\b(male|males|men|boys)(\b|_)') THEN 'male'
    ELSE 'all'
END;

CREATE OR REPLACE MACRO first_age_of(label) AS CASE
    WHEN regexp_matches(lower(label), 'under 1\b') THEN 0
    ELSE TRY_CAST(nullif(regexp_extract(label, '[0-9]+'), '') AS INTEGER)
END;

CREATE OR REPLACE MACRO last_age_of(label) AS CASE
    WHEN regexp_matches(lower(label), 'under 1\b') THEN 0
    WHEN regexp_matches(lower(label), '[0-9]\s*\+|and over') THEN NULL
    WHEN regexp_matches(label, '[0-9]+\D+[0-9]+') THEN TRY_CAST(regexp_extract(label, '[0-9]+\D+([0-9]+)', 1) AS INTEGER)
    ELSE TRY_CAST(nullif(regexp_extract(label, '[0-9]+'), '') AS INTEGER)
END;

CREATE OR REPLACE MACRO age_band_of(label) AS CASE
    WHEN first_age_of(label) IS NULL THEN 'all'
    WHEN last_age_of(label) IS NULL THEN first_age_of(label) || '+'
    WHEN first_age_of(label) = last_age_of(label) THEN first_age_of(label)::VARCHAR
    ELSE first_age_of(label) || '-' || last_age_of(label)
END;

-- 'ONS MYE', 'ONS mid-year estimates' against 'GLA Population Projections'.
CREATE OR REPLACE MACRO is_estimate(made_by) AS
    regexp_matches(lower(made_by), 'mye|estimate|census') AND NOT contains(lower(made_by), 'projection');

-- Each index names the districts of a year: those of 2019 are in the index of 2019, those of 2013 in that of 2015, those of 2024 in that of 2025.
CREATE OR REPLACE MACRO deprivation_year(district_year, name) AS
    coalesce(CASE district_year WHEN 2013 THEN 2015 WHEN 2019 THEN 2019 WHEN 2024 THEN 2025 END, year_in_name(name));

-- The four groups of the National Drug Treatment Monitoring System, and all of them.
CREATE OR REPLACE MACRO substance_group_of(label) AS CASE trim(regexp_replace(replace(lower(label), '&', ' and '), '[\s-]+', ' ', 'g'))
    WHEN 'all' THEN 'all'
    WHEN 'total' THEN 'all'
    WHEN 'opiate' THEN 'opiate'
    WHEN 'opiates' THEN 'opiate'
    WHEN 'non opiate only' THEN 'non-opiate only'
    WHEN 'non opiate and alcohol' THEN 'non-opiate and alcohol'
    WHEN 'alcohol only' THEN 'alcohol only'
    WHEN 'alcohol' THEN 'alcohol only'
END;

-- Digits, alone or in groups of three: 1412 and 1,412. Anything else is null.
CREATE OR REPLACE MACRO count_of_text(text) AS
    CASE WHEN regexp_full_match(text, '[0-9]{1,12}|[0-9]{1,3}(,[0-9]{3}){1,3}') THEN replace(text, ',', '')::BIGINT END;
