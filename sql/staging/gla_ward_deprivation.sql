-- layout: gla_ward_deprivation
-- source: Indices of Deprivation, summary measures for London wards; Greater London Authority, London Datastore; Open Government Licence v3.0
-- from: incoming, one row per line of the file
-- into: staged_deprivation

-- A ward has no score of its own: the index is summarised as average score, average rank and extent, each with its rank among London's wards.
INSERT INTO staged_deprivation
WITH summary AS (
    SELECT * FROM (VALUES
        ('Index of Multiple Deprivation (IMD)', 'IMD average score', 'IMD average score rank'),
        ('Index of Multiple Deprivation (IMD), average rank', 'IMD Average rank', 'IMD average rank rank'),
        ('Index of Multiple Deprivation (IMD), extent', 'IMD Extent %', 'IMD Extent Rank'),
        ('Income', 'Income score', 'Income rank'),
        ('Employment', 'Employment score', 'Employment rank'),
        ('Income Deprivation Affecting Children Index (IDACI)', 'IDACI score', 'IDACI score rank'),
        ('Income Deprivation Affecting Older People (IDAOPI)', 'IDAOPI score', 'IDAOPI score (rank)')) AS s(domain, score, rank))
SELECT
    getvariable('batch_id') AS batch_id,
    i.line,
    year_in_name(getvariable('file_name')) AS index_year,
    NULL AS lsoa_code,
    NULL AS lsoa_name,
    NULL AS lsoa_year,
    i.ward_code, i.ward_name,
    NULL AS borough_code,
    i.borough_name,
    s.domain,
    TRY_CAST(replace(i.cells[list_position(i.names, lower(s.score))], ',', '') AS DOUBLE) AS score,
    TRY_CAST(TRY_CAST(replace(i.cells[list_position(i.names, lower(s.rank))], ',', '') AS DOUBLE) AS INTEGER) AS rank,
    NULL AS decile
FROM (SELECT *, list_transform(headers, lambda h: lower(h)) AS names FROM incoming) AS i
CROSS JOIN summary AS s
WHERE list_contains(i.names, lower(s.score)) AND year_in_name(getvariable('file_name')) IS NOT NULL;
