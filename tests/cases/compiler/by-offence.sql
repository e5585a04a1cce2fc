SELECT
  g."Offence" AS "Offence",
  g."Total" AS "Total",
  CASE WHEN c."covered" < $p6 THEN greatest(COALESCE(g."Total@Status", CAST('exact' AS status_enum)), CAST('incomplete' AS status_enum)) ELSE COALESCE(g."Total@Status", CAST('exact' AS status_enum)) END AS "Total@Status",
  CASE WHEN c."covered" < $p6 THEN 'missing_period' ELSE g."Total@Reason" END AS "Total@Reason",
  g."Rows" AS "Rows"
FROM (
  SELECT
    "OffenceType"."offence" AS "Offence",
    CAST(sum(p."Total@Part") AS BIGINT) AS "Total",
    max(p."Total@Status@Part") AS "Total@Status",
    max(p."Total@Reason@Part") AS "Total@Reason",
    CAST(sum(p."Rows@Part") AS BIGINT) AS "Rows"
  FROM (
    SELECT
      f."offence_key" AS "offence_key",
      sum(f."count") AS "Total@Part",
      count(*) AS "Rows@Part",
      max(f."status") AS "Total@Status@Part",
      CAST(NULL AS VARCHAR) AS "Total@Reason@Part",
      count(*) AS "@rows@Part"
    FROM "fact_offence" AS f
    LEFT JOIN "dim_area" AS "Area" ON "Area"."area_key" = f."area_key"
    LEFT JOIN "dim_offence" AS "OffenceType" ON "OffenceType"."offence_key" = f."offence_key"
    WHERE f."valid_to" = DATE '9999-12-31'
      AND ("Area"."area_code" = $p1)
      AND ("Area"."area_type" = $p2)
      AND ("OffenceType"."offence" = $p3)
      AND (f."month" >= $p4)
      AND (f."month" <= $p5)
    GROUP BY f."offence_key"
  ) AS p
  LEFT JOIN "dim_offence" AS "OffenceType" ON "OffenceType"."offence_key" = p."offence_key"
  GROUP BY "OffenceType"."offence"
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
) AS c
ORDER BY
  "Total" DESC NULLS LAST,
  "Offence" ASC NULLS FIRST
-- $p1 = E09000003
-- $p2 = borough
-- $p3 = Residential burglary
-- $p4 = 2022-12-01
-- $p5 = 2023-02-01
-- $p6 = 3
