SELECT
  g."Quarter" AS "Quarter",
  g."AreaCode" AS "AreaCode",
  g."Offences" AS "Offences",
  CASE WHEN COALESCE(c."covered", 0) < m."expected" THEN greatest(COALESCE(g."Offences@Status", CAST('exact' AS status_enum)), CAST('incomplete' AS status_enum)) ELSE COALESCE(g."Offences@Status", CAST('exact' AS status_enum)) END AS "Offences@Status",
  CASE WHEN COALESCE(c."covered", 0) < m."expected" THEN 'missing_period' ELSE g."Offences@Reason" END AS "Offences@Reason"
FROM (
  SELECT
    CAST(sum(p."Offences@Part") AS BIGINT) AS "Offences",
    "CalendarMonth"."quarter" AS "Quarter",
    "Area"."area_code" AS "AreaCode",
    max(p."Offences@Status@Part") AS "Offences@Status",
    max(p."Offences@Reason@Part") AS "Offences@Reason"
  FROM (
    SELECT
      f."month" AS "month",
      f."area_key" AS "area_key",
      sum(f."count") AS "Offences@Part",
      max(f."status") AS "Offences@Status@Part",
      CAST(NULL AS VARCHAR) AS "Offences@Reason@Part",
      count(*) AS "@rows@Part"
    FROM "fact_offence" AS f
    LEFT JOIN "dim_area" AS "Area" ON "Area"."area_key" = f."area_key"
    LEFT JOIN "dim_source" AS "Source" ON "Source"."source_key" = f."source_key"
    WHERE f."valid_to" = DATE '9999-12-31'
      AND ("Area"."area_type" = $p1)
      AND ("Source"."source_code" = $p2)
    GROUP BY
      f."month",
      f."area_key"
  ) AS p
  LEFT JOIN "dim_month" AS "CalendarMonth" ON "CalendarMonth"."month" = p."month"
  LEFT JOIN "dim_area" AS "Area" ON "Area"."area_key" = p."area_key"
  GROUP BY
    "CalendarMonth"."quarter",
    "Area"."area_code"
) AS g
LEFT JOIN (
  SELECT
    count(DISTINCT r."Month") AS "covered",
    r."Quarter" AS "Quarter",
    r."AreaCode" AS "AreaCode"
  FROM "coverage_offence" AS r
  WHERE r."valid_to" = DATE '9999-12-31'
    AND (r."AreaType" = $p1)
    AND (r."SourceCode" = $p2)
  GROUP BY
    r."Quarter",
    r."AreaCode"
) AS c ON c."Quarter" IS NOT DISTINCT FROM g."Quarter" AND c."AreaCode" IS NOT DISTINCT FROM g."AreaCode"
LEFT JOIN (
  SELECT
    count(*) AS "expected",
    d."quarter" AS "Quarter"
  FROM "dim_month" AS d
  GROUP BY d."quarter"
) AS m ON m."Quarter" IS NOT DISTINCT FROM g."Quarter"
WHERE (g."Offences" > $p3)
ORDER BY
  "Quarter" ASC NULLS FIRST,
  "AreaCode" ASC NULLS FIRST
LIMIT $p4
-- $p1 = borough
-- $p2 = mps_borough
-- $p3 = 5
-- $p4 = 10
