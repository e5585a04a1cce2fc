-- Generated offences in the ledger: ${rows} cells of the ward series, as if one very large file had been loaded.
-- 700 wards x 50 offences; as many months back from 2025-12 as the rows need. Counts are invented.
INSERT INTO batch (batch_id, source_code, layout, file_name, sha256, bytes, rows_read, rows_staged, rows_rejected,
  first_month, last_month, issued, issued_inferred, loaded_at, state, reason, synthetic)
SELECT 1, 'mps_ward', 'mps_ward_crime', 'generated.csv', repeat('0', 64), 0, ${rows}, ${rows}, 0,
  CAST(DATE '2025-12-01' - to_months(CAST(ceil(${rows} / 35000.0) AS INTEGER) - 1) AS DATE), DATE '2025-12-01', DATE '2026-01-01', true, now(), 'current', NULL, true;

CREATE TEMP TABLE label AS
SELECT row_number() OVER (ORDER BY source_group, source_subgroup) - 1 AS n, source_group, source_subgroup
FROM read_csv('${offence_map}', header = true, all_varchar = true)
WHERE source_taxonomy = 'MPS_2019' AND source_subgroup <> '(any)'
ORDER BY n LIMIT 50;

INSERT INTO staged_offence (batch_id, line, month, borough_name, ward_code, ward_name, taxonomy, group_label, offence_label, count)
SELECT 1, 2 + i // 600, CAST(DATE '2025-12-01' - to_months(CAST(i // 35000 AS INTEGER)) AS DATE),
  borough.name, 'E0599' || lpad(CAST((i % 35000) // 50 AS VARCHAR), 4, '0'), 'Ward ' || (i % 35000) // 50,
  'MPS_2019', label.source_group, label.source_subgroup, 1 + (i * 7919) % 23
FROM range(0, ${rows}) AS cell(i)
JOIN label ON label.n = i % (SELECT count(*) FROM label)
JOIN (SELECT row_number() OVER (ORDER BY area_code) - 1 AS n, area_name AS name FROM read_csv('${areas}', header = true, all_varchar = true)
      WHERE area_type = 'borough' AND area_code <> 'E09000001') AS borough ON borough.n = ((i % 35000) // 50) % 32;
