-- layout: ohid_fingertips
-- source: Fingertips, public health profiles, data download; Office for Health Improvement and Disparities; Open Government Licence v3.0
-- from: incoming, one row per record of the file
-- into: staged_indicator_fingertips

INSERT INTO staged_indicator_fingertips
SELECT
    getvariable('batch_id') AS batch_id,
    line,
    indicator_id,
    regexp_replace(indicator, '\s+', ' ', 'g') AS indicator,
    area_code, area_name, area_type,
    sex, age, category_type, category,
    period_label,
    period_first_day(period_label) AS period_start,
    period_last_day(period_label) AS period_end,
    value,
    lower_95, upper_95, lower_998, upper_998,
    numerator, denominator,
    note, trend,
    cells[list_position(headers, 'Compared to England value or percentiles')] AS compared_to_england
FROM incoming;
