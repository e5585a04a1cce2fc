SELECT
  CASE WHEN g."@rows" = 0 AND c."covered" > 0 THEN 0 ELSE g."Total" END AS "Total",
  CASE WHEN c."covered" = 0 OR c."covered" < $p6 THEN greatest(COALESCE(g."Total@Status", CAST('exact' AS status_enum)), CAST('incomplete' AS status_enum)) ELSE COALESCE(g."Total@Status", CAST('exact' AS status_enum)) END AS "Total@Status",
  CASE WHEN c."covered" = 0 OR c."covered" < $p6 THEN 'missing_period' ELSE g."Total@Reason" END AS "Total@Reason"
FROM (
  SELECT
    CAST(sum(f."count") AS BIGINT) AS "Total",
    count(*) AS "@rows",
    max(f."status") AS "Total@Status",
    CAST(NULL AS VARCHAR) AS "Total@Reason"
  FROM "fact_offence" AS f
  LEFT JOIN "dim_area" AS "Area" ON "Area"."area_key" = f."area_key"
  LEFT JOIN "dim_offence" AS "OffenceType" ON "OffenceType"."offence_key" = f."offence_key"
  WHERE f."valid_to" = DATE '9999-12-31'
    AND ("Area"."area_code" = $p1)
    AND ("Area"."area_type" = $p2)
    AND ("OffenceType"."offence" = $p3)
    AND (f."month" >= $p4)
    AND (f."month" <= $p5)
) AS g
CROSS JOIN (
  SELECT
    count(DISTINCT r."Month") AS "covered"
  FROM "coverage_offence" AS r
  WHERE r."valid_to" = DATE '9999-12-31'
    AND (r."AreaCode" = $p1)
    AND (r."AreaType" = $p2)
    AND (r."Month" >= $p4)
    AND (r."Month" <= $p5)
    AND EXISTS (FROM "dim_offence" AS d WHERE (d."offence" = $p3))
) AS c
-- $p1 = E09000003
-- $p2 = borough
-- $p3 = Residential burglary
-- $p4 = 2022-12-01
-- $p5 = 2023-02-01
-- $p6 = 3
