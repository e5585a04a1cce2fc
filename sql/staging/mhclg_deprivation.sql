-- layout: mhclg_deprivation
-- source: English Indices of Deprivation; Ministry of Housing, Communities and Local Government; Open Government Licence v3.0
-- from: incoming, one row per line of the file
-- into: staged_deprivation

INSERT INTO staged_deprivation
WITH record AS (
    SELECT
        * EXCLUDE (headers, cells),
        list_zip(
            list_transform(headers, lambda h: regexp_extract(h, '(?i)^(.*?)\s+(?:Score|Rank|Decile)\b', 1)),
            list_transform(headers, lambda h: lower(regexp_extract(h, '(?i)\s+(Score|Rank|Decile)\b', 1))),
            cells) AS cells
    FROM incoming),
domain AS (
    SELECT *, unnest(list_distinct(list_transform(cells, lambda c: c[1]))) AS domain
    FROM record)
SELECT
    getvariable('batch_id') AS batch_id,
    line,
    deprivation_year(borough_code_year, getvariable('file_name')) AS index_year,
    lsoa_code, lsoa_name, lsoa_code_year,
    NULL AS ward_code,
    NULL AS ward_name,
    borough_code, borough_name,
    domain,
    list_filter(cells, lambda c: c[1] = domain AND c[2] = 'score')[1][3] AS score,
    list_filter(cells, lambda c: c[1] = domain AND c[2] = 'rank')[1][3]::INTEGER AS rank,
    list_filter(cells, lambda c: c[1] = domain AND c[2] = 'decile')[1][3]::INTEGER AS decile
FROM domain
WHERE domain <> '' AND deprivation_year(borough_code_year, getvariable('file_name')) IS NOT NULL;
