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
      p."month" AS "Month",
      CAST(sum(p."Total@Part") AS BIGINT) AS "Total",
      max(p."Total@Status@Part") AS "Total@Status",
      max(p."Total@Reason@Part") AS "Total@Reason"
    FROM (
      SELECT
        f."month" AS "month",
        f."area_key" AS "area_key",
        sum(f."count") AS "Total@Part",
        max(f."status") AS "Total@Status@Part",
        CAST(NULL AS VARCHAR) AS "Total@Reason@Part",
        count(*) AS "@rows@Part"
      FROM "fact_offence" AS f
      LEFT JOIN "dim_area" AS "Area" ON "Area"."area_key" = f."area_key"
      WHERE f."valid_to" = DATE '9999-12-31'
        AND ("Area"."area_type" = $p1)
      GROUP BY
        f."month",
        f."area_key"
    ) AS p
    LEFT JOIN "dim_area" AS "Area" ON "Area"."area_key" = p."area_key"
    GROUP BY
      p."month",
      "Area"."area_code"
  ) AS g
  GROUP BY g."Month"
) AS g
ORDER BY "Month" ASC NULLS FIRST
-- $p1 = ward
