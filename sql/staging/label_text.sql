-- macro: year_in_name, sex_of, age_band_of, first_age_of, last_age_of
-- note: What names of files and columns say: 'lsoa-mid2020-population.csv' is 2020; 'Males_16-29' is male, from 16 to 29; 'Aged 5 to 9
--   years', '5 to 9' and '5-9' are one band; '65+' and 'Aged 100 years and over' have no last age; 'All-Ages' has none at all.

CREATE OR REPLACE MACRO year_in_name(name) AS
    TRY_CAST(nullif(regexp_extract(name, '(?:^|[^0-9])((?:19|20)[0-9]{2})(?:[^0-9]|$)', 1), '') AS INTEGER);

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
