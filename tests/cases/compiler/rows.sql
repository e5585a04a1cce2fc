SELECT
  f."month" AS "Month",
  "Area"."area_name" AS "Area/AreaName",
  f."count" AS "Count",
  "Area"."area_code" AS "AreaCode",
  "OffenceType"."offence" AS "Offence",
  "Source"."source_code" AS "SourceCode"
FROM "fact_offence" AS f
LEFT JOIN "dim_area" AS "Area" ON "Area"."area_key" = f."area_key"
LEFT JOIN "dim_offence" AS "OffenceType" ON "OffenceType"."offence_key" = f."offence_key"
LEFT JOIN "dim_source" AS "Source" ON "Source"."source_key" = f."source_key"
WHERE f."valid_to" = DATE '9999-12-31'
  AND ("Area"."area_type" = $p1)
ORDER BY
  "Count" DESC NULLS LAST,
  "Month" ASC NULLS FIRST,
  "AreaCode" ASC NULLS FIRST,
  "Offence" ASC NULLS FIRST,
  "SourceCode" ASC NULLS FIRST
LIMIT $p2
OFFSET $p3
-- $p1 = ward
-- $p2 = 11
-- $p3 = 20
