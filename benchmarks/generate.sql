-- Generated offences in the ledger, as if one very large file of the ward series had been loaded: 1,600 wards x 50 offences, and as many
-- months back from 2025-12 as ${rows} cells need. Counts are invented.
CREATE TEMP TABLE label AS
SELECT row_number() OVER (ORDER BY source_group, source_subgroup) - 1 AS n, source_group, source_subgroup
FROM read_csv('${offence_map}', header = true, all_varchar = true)
WHERE source_taxonomy = 'MPS_2019' AND source_subgroup <> '(any)'
ORDER BY n LIMIT 50;

CREATE TEMP TABLE borough AS
SELECT row_number() OVER (ORDER BY area_code) - 1 AS n, area_name
FROM read_csv('${areas}', header = true, all_varchar = true)
WHERE area_type = 'borough' AND area_code <> 'E09000001';

CREATE TEMP TABLE month AS
SELECT list(CAST(DATE '2025-12-01' - to_months(CAST(i AS INTEGER)) AS DATE) ORDER BY i DESC) AS months
FROM range(0, CAST(ceil(${rows} / 80000.0) AS BIGINT)) AS back(i);

INSERT INTO batch (batch_id, source_code, layout, file_name, sha256, bytes, rows_read, rows_staged, rows_rejected,
  first_month, last_month, issued, issued_inferred, loaded_at, state, reason, synthetic)
SELECT 1, 'mps_ward', 'mps_ward_crime', 'generated.csv', repeat('0', 64), 0, 80000, ${rows}, 0,
  list_min(months), DATE '2025-12-01', DATE '2026-01-01', true, now(), 'current', NULL, true
FROM month;

INSERT INTO staged_offence_record (batch_id, line, borough_name, ward_code, ward_name, taxonomy, group_label, offence_label, months, counts)
SELECT 1, 2 + i, borough.area_name, 'E0599' || lpad(CAST(i // 50 AS VARCHAR), 4, '0'), 'Ward ' || i // 50,
  'MPS_2019', label.source_group, label.source_subgroup,
  months, list_transform(months, lambda m: 1 + (i * 7919 + month(m) * 31 + year(m)) % 23)
FROM range(0, 80000) AS record(i)
JOIN label ON label.n = i % (SELECT count(*) FROM label)
JOIN borough ON borough.n = (i // 50) % (SELECT count(*) FROM borough)
CROSS JOIN month;
