-- layout: gla_ward_deprivation
-- source: Indices of Deprivation, summary measures for London wards; Greater London Authority, London Datastore; Open Government Licence v3.0
-- from: incoming, one row per line of the file
-- into: staged_deprivation

-- A ward has no score of its own: the index is summarised as average score, average rank and extent, each with its rank among London's wards.
INSERT INTO staged_deprivation
WITH record AS (
    SELECT
        * EXCLUDE (headers),
        list_transform(headers, lambda h: lower(h)) AS names,
        unnest([
            {'domain': 'Index of Multiple Deprivation (IMD)', 'score': 'imd average score', 'rank': 'imd average score rank'},
            {'domain': 'Index of Multiple Deprivation (IMD), average rank', 'score': 'imd average rank', 'rank': 'imd average rank rank'},
            {'domain': 'Index of Multiple Deprivation (IMD), extent', 'score': 'imd extent %', 'rank': 'imd extent rank'},
            {'domain': 'Income', 'score': 'income score', 'rank': 'income rank'},
            {'domain': 'Employment', 'score': 'employment score', 'rank': 'employment rank'},
            {'domain': 'Income Deprivation Affecting Children Index (IDACI)', 'score': 'idaci score', 'rank': 'idaci score rank'},
            {'domain': 'Income Deprivation Affecting Older People (IDAOPI)', 'score': 'idaopi score', 'rank': 'idaopi score (rank)'}]) AS summary
    FROM incoming)
SELECT
    getvariable('batch_id') AS batch_id,
    line,
    year_in_name(getvariable('file_name')) AS index_year,
    NULL AS lsoa_code,
    NULL AS lsoa_name,
    NULL AS lsoa_year,
    ward_code, ward_name,
    NULL AS borough_code,
    borough_name,
    summary.domain,
    TRY_CAST(replace(cells[list_position(names, summary.score)], ',', '') AS DOUBLE) AS score,
    TRY_CAST(TRY_CAST(replace(cells[list_position(names, summary.rank)], ',', '') AS DOUBLE) AS INTEGER) AS rank,
    NULL AS decile
FROM record
WHERE list_contains(names, summary.score) AND year_in_name(getvariable('file_name')) IS NOT NULL;
