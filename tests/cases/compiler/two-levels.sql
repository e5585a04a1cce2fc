SELECT
  g."Month" AS "Month",
  g."Highest" AS "Highest",
  COALESCE(g."Highest@Status", CAST('exact' AS status_enum)) AS "Highest@Status",
  g."Highest@Reason" AS "Highest@Reason"
FROM (
  SELECT
    g."Month" AS "Month",
    max(g."Total") AS "Highest",
    max(COALESCE(g."Total@Status", CAST('exact' AS status_enum))) AS "Highest@Status",
    max(g."Total@Reason") AS "Highest@Reason"
  FROM (
    SELECT
      f."month" AS "Month",
      CAST(sum(f."count") AS BIGINT) AS "Total",
      max(f."status") AS "Total@Status",
      CAST(NULL AS VARCHAR) AS "Total@Reason"
    FROM "fact_offence" AS f
    LEFT JOIN "dim_area" AS "Area" ON "Area"."area_key" = f."area_key"
    WHERE f."valid_to" = DATE '9999-12-31'
      AND ("Area"."area_type" = $p1)
    GROUP BY
      f."month",
      "Area"."area_code"
  ) AS g
  GROUP BY g."Month"
) AS g
ORDER BY "Month" ASC NULLS FIRST
-- $p1 = ward
