SELECT
  f."month" AS "Month",
  f."count" AS "Count"
FROM "fact_offence" AS f
LEFT JOIN "dim_area" AS "Area" ON "Area"."area_key" = f."area_key"
LEFT JOIN "dim_offence" AS "OffenceType" ON "OffenceType"."offence_key" = f."offence_key"
LEFT JOIN "dim_source" AS "Source" ON "Source"."source_key" = f."source_key"
WHERE f."valid_from" <= $p1
  AND f."valid_to" > $p1
ORDER BY
  "Month" ASC NULLS FIRST,
  "Area"."area_code" ASC NULLS FIRST,
  "OffenceType"."offence" ASC NULLS FIRST,
  "Source"."source_code" ASC NULLS FIRST
-- $p1 = 2023-05-01
