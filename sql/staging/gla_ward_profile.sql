-- layout: gla_ward_profile
-- source: Ward Profiles and Atlas; Greater London Authority, London Datastore; Open Government Licence v3.0
-- from: incoming, one row per line of the file
-- into: staged_indicator_ward_profile

INSERT INTO staged_indicator_ward_profile
WITH cell AS (
    SELECT line, area_code, area_name, unnest(headers) AS header, unnest(cells) AS cell,
        list_max(list_transform(headers, lambda h: year_in_name(h)))::VARCHAR AS newest
    FROM incoming),
dated AS (
    SELECT *, coalesce(period_at_end(header), newest) AS period_label
    FROM cell)
SELECT
    getvariable('batch_id') AS batch_id,
    line,
    area_code, area_name,
    label_without_period(header) AS indicator,
    period_label,
    period_first_day(period_label) AS period_start,
    period_last_day(period_label) AS period_end,
    TRY_CAST(replace(cell, ',', '') AS DOUBLE) AS value,
    cell AS value_as_supplied
FROM dated
WHERE period_first_day(period_label) IS NOT NULL;
