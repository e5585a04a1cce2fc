-- macro: period_first_day, period_last_day, period_at_end, label_without_period
-- note: Periods as publishers write them: 2015; 2015 - 17; 2015-2017; 2019/20; 2019/20 - 21/22; 2011/12 to 2013/14; 2021/22 Q1 (financial
--   quarter); 2021 Q1 (calendar quarter); 2021 Jan or Jan 2021; Aug 2013 - Jul 2014. Anything else is null: nobody guesses.

CREATE OR REPLACE MACRO month_number(name) AS
    list_position(['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'], lower(left(name, 3)));

-- 17 after 2015 is 2017, 02 after 1999 is 2002.
CREATE OR REPLACE MACRO later_year(first, digits) AS
    CASE WHEN length(digits) = 4 THEN digits::INTEGER
        ELSE first::INTEGER // 100 * 100 + digits::INTEGER + CASE WHEN digits::INTEGER < first::INTEGER % 100 THEN 100 ELSE 0 END
    END;

CREATE OR REPLACE MACRO period_first_day(label) AS CASE
    WHEN regexp_full_match(label, '[12][0-9]{3}(\s*(-|to)\s*([12][0-9])?[0-9]{2})?') THEN make_date(label[1:4]::INTEGER, 1, 1)
    WHEN regexp_full_match(label, '[12][0-9]{3}/[0-9]{2}(\s*(-|to)\s*([12][0-9])?[0-9]{2}/[0-9]{2})?') THEN make_date(label[1:4]::INTEGER, 4, 1)
    WHEN regexp_full_match(label, '[12][0-9]{3}/[0-9]{2}\s*Q[1-4]') THEN (make_date(label[1:4]::INTEGER, 4, 1) + INTERVAL 3 MONTH * (right(label, 1)::INTEGER - 1))::DATE
    WHEN regexp_full_match(label, '[12][0-9]{3}\s*Q[1-4]') THEN make_date(label[1:4]::INTEGER, right(label, 1)::INTEGER * 3 - 2, 1)
    WHEN regexp_full_match(label, '[12][0-9]{3}\s+[A-Za-z]{3,9}') THEN make_date(label[1:4]::INTEGER, month_number(regexp_extract(label, '[A-Za-z]+')), 1)
    WHEN regexp_full_match(label, '[A-Za-z]{3,9}\s+[12][0-9]{3}(\s*(-|to)\s*[A-Za-z]{3,9}\s+[12][0-9]{3})?')
        THEN make_date(regexp_extract(label, '[0-9]{4}')::INTEGER, month_number(label), 1)
END;

CREATE OR REPLACE MACRO period_last_day(label) AS CASE
    WHEN regexp_full_match(label, '[12][0-9]{3}') THEN make_date(label::INTEGER, 12, 31)
    WHEN regexp_full_match(label, '[12][0-9]{3}\s*(-|to)\s*([12][0-9])?[0-9]{2}') THEN make_date(later_year(label[1:4], regexp_extract(label, '[0-9]+$')), 12, 31)
    WHEN regexp_full_match(label, '[12][0-9]{3}/[0-9]{2}') THEN make_date(label[1:4]::INTEGER + 1, 3, 31)
    WHEN regexp_full_match(label, '[12][0-9]{3}/[0-9]{2}\s*(-|to)\s*([12][0-9])?[0-9]{2}/[0-9]{2}') THEN make_date(later_year(label[1:4], right(label, 2)), 3, 31)
    WHEN regexp_matches(label, '^[12][0-9]{3}(/[0-9]{2})?\s*Q[1-4]$') THEN last_day((period_first_day(label) + INTERVAL 2 MONTH)::DATE)
    WHEN regexp_full_match(label, '[12][0-9]{3}\s+[A-Za-z]{3,9}') THEN last_day(period_first_day(label))
    WHEN regexp_full_match(label, '([A-Za-z]{3,9}\s+[12][0-9]{3}\s*(-|to)\s*)?[A-Za-z]{3,9}\s+[12][0-9]{3}')
        THEN last_day(make_date(right(label, 4)::INTEGER, month_number(regexp_extract(label, '([A-Za-z]{3,9})\s+[0-9]{4}$', 1)), 1))
END;

-- The period at the end of a column's name, and the name without it: 'Crime rate - 2014/15', 'Household income (2012/13)'.
CREATE OR REPLACE MACRO period_at_end(label) AS
    nullif(regexp_extract(trim(label), '((19|20)[0-9]{2}(/[0-9]{2})?(\s*(-|to)\s*((19|20)[0-9]{2}|[0-9]{2})(/[0-9]{2})?)?)\)?$', 1), '');
CREATE OR REPLACE MACRO label_without_period(label) AS
    trim(regexp_replace(trim(label), '[\s(;-]*(19|20)[0-9]{2}(/[0-9]{2})?(\s*(-|to)\s*((19|20)[0-9]{2}|[0-9]{2})(/[0-9]{2})?)?\)?$', ''));
