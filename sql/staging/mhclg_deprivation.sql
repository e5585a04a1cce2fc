-- layout: mhclg_deprivation
-- source: English Indices of Deprivation; Ministry of Housing, Communities and Local Government; Open Government Licence v3.0
-- from: incoming, one row per line of the file
-- into: staged_deprivation

INSERT INTO staged_deprivation
WITH cell AS (
    SELECT *, unnest(headers) AS header, unnest(cells) AS cell
    FROM incoming),
named AS (
    SELECT
        * EXCLUDE (headers, cells),
        regexp_extract(header, '(?i)^(.*?)\s+(?:Score|Rank|Decile)\b', 1) AS domain,
        lower(regexp_extract(header, '(?i)\s+(Score|Rank|Decile)\b', 1)) AS statistic
    FROM cell)
SELECT
    getvariable('batch_id') AS batch_id,
    line,
    deprivation_year(borough_code_year, getvariable('file_name')) AS index_year,
    lsoa_code, lsoa_name, lsoa_code_year,
    NULL AS ward_code,
    NULL AS ward_name,
    borough_code, borough_name,
    domain,
    max(cell) FILTER (statistic = 'score') AS score,
    (max(cell) FILTER (statistic = 'rank'))::INTEGER AS rank,
    (max(cell) FILTER (statistic = 'decile'))::INTEGER AS decile
FROM named
WHERE domain <> '' AND deprivation_year(borough_code_year, getvariable('file_name')) IS NOT NULL
GROUP BY line, lsoa_code, lsoa_name, lsoa_code_year, borough_code, borough_name, borough_code_year, domain;
