SELECT
  b."AreaCode" AS "AreaCode",
  b."Month" AS "Month",
  b."Total@0" AS "Total",
  b."Total@Status@0" AS "Total@Status",
  b."Total@Reason@0" AS "Total@Reason",
  b."Total@1" AS "TotalPrevious",
  b."Total@Status@1" AS "TotalPrevious@Status",
  b."Total@Reason@1" AS "TotalPrevious@Reason",
  CASE WHEN ((b."Total@Reason@0" IN ('missing_period', 'not_comparable') OR b."Total@Reason@1" IN ('missing_period', 'not_comparable')) IS NOT TRUE) THEN b."Total@0" - b."Total@1" END AS "TotalChange",
  greatest(b."Total@Status@0", b."Total@Status@1") AS "TotalChange@Status",
  COALESCE(b."Total@Reason@0", b."Total@Reason@1") AS "TotalChange@Reason",
  CASE WHEN ((b."Total@Reason@0" IN ('missing_period', 'not_comparable') OR b."Total@Reason@1" IN ('missing_period', 'not_comparable')) IS NOT TRUE) THEN change_percent(b."Total@0", b."Total@1") END AS "TotalChangePercent",
  greatest(b."Total@Status@0", b."Total@Status@1") AS "TotalChangePercent@Status",
  CASE WHEN NOT ((b."Total@Reason@0" IN ('missing_period', 'not_comparable') OR b."Total@Reason@1" IN ('missing_period', 'not_comparable')) IS NOT TRUE) THEN COALESCE(b."Total@Reason@0", b."Total@Reason@1") WHEN CASE WHEN ((b."Total@Reason@0" IN ('missing_period', 'not_comparable') OR b."Total@Reason@1" IN ('missing_period', 'not_comparable')) IS NOT TRUE) THEN change_percent(b."Total@0", b."Total@1") END IS NOT NULL THEN COALESCE(b."Total@Reason@0", b."Total@Reason@1") ELSE COALESCE(change_reason(b."Total@0", b."Total@1"), CASE WHEN b."Total@1" < 10 THEN 'small_base' END, COALESCE(b."Total@Reason@0", b."Total@Reason@1")) END AS "TotalChangePercent@Reason",
  CASE WHEN ((b."Total@Reason@0" IN ('missing_period', 'not_comparable') OR b."Total@Reason@1" IN ('missing_period', 'not_comparable')) IS NOT TRUE) THEN change_is_clear(b."Total@0", b."Total@1") END AS "TotalChangeIsClear"
FROM (
  SELECT
    j."AreaCode" AS "AreaCode",
    j."Month" AS "Month",
    CASE WHEN j."@rows@0" IS NOT NULL THEN j."Total@0" WHEN NOT (COALESCE(c1."covered", 0) = 0) THEN 0 END AS "Total@0",
    CASE WHEN j."@rows@0" IS NOT NULL THEN j."Total@Status@0" WHEN COALESCE(c1."covered", 0) = 0 THEN CAST('incomplete' AS status_enum) ELSE CAST('exact' AS status_enum) END AS "Total@Status@0",
    CASE WHEN j."@rows@0" IS NOT NULL THEN j."Total@Reason@0" WHEN COALESCE(c1."covered", 0) = 0 THEN 'missing_period' END AS "Total@Reason@0",
    CASE WHEN j."@rows@1" IS NOT NULL THEN j."Total@1" WHEN NOT (COALESCE(c2."covered", 0) = 0) THEN 0 END AS "Total@1",
    CASE WHEN j."@rows@1" IS NOT NULL THEN j."Total@Status@1" WHEN COALESCE(c2."covered", 0) = 0 THEN CAST('incomplete' AS status_enum) ELSE CAST('exact' AS status_enum) END AS "Total@Status@1",
    CASE WHEN j."@rows@1" IS NOT NULL THEN j."Total@Reason@1" WHEN COALESCE(c2."covered", 0) = 0 THEN 'missing_period' END AS "Total@Reason@1"
  FROM (
    SELECT
      COALESCE(s0."AreaCode", s1."AreaCode") AS "AreaCode",
      COALESCE(s0."Month", s1."Month") AS "Month",
      s0."Total" AS "Total@0",
      s0."@rows" AS "@rows@0",
      s0."Total@Status" AS "Total@Status@0",
      s0."Total@Reason" AS "Total@Reason@0",
      s1."Total" AS "Total@1",
      s1."@rows" AS "@rows@1",
      s1."Total@Status" AS "Total@Status@1",
      s1."Total@Reason" AS "Total@Reason@1"
    FROM (
      SELECT
        g."AreaCode" AS "AreaCode",
        g."Month" AS "Month",
        g."Total" AS "Total",
        g."@rows" AS "@rows",
        COALESCE(g."Total@Status", CAST('exact' AS status_enum)) AS "Total@Status",
        g."Total@Reason" AS "Total@Reason"
      FROM (
        SELECT
          "Area"."area_code" AS "AreaCode",
          p."month" AS "Month",
          CAST(sum(p."Total@Part") AS BIGINT) AS "Total",
          CAST(sum(p."@rows@Part") AS BIGINT) AS "@rows",
          max(p."Total@Status@Part") AS "Total@Status",
          max(p."Total@Reason@Part") AS "Total@Reason"
        FROM (
          SELECT
            f."area_key" AS "area_key",
            f."month" AS "month",
            sum(f."count") AS "Total@Part",
            max(f."status") AS "Total@Status@Part",
            CAST(NULL AS VARCHAR) AS "Total@Reason@Part",
            count(*) AS "@rows@Part"
          FROM "fact_offence" AS f
          LEFT JOIN "dim_area" AS "Area" ON "Area"."area_key" = f."area_key"
          LEFT JOIN "dim_offence" AS "OffenceType" ON "OffenceType"."offence_key" = f."offence_key"
          WHERE f."valid_to" = DATE '9999-12-31'
            AND ("Area"."area_type" = $p1)
            AND ("OffenceType"."offence" = $p2)
          GROUP BY
            f."area_key",
            f."month"
        ) AS p
        LEFT JOIN "dim_area" AS "Area" ON "Area"."area_key" = p."area_key"
        GROUP BY
          "Area"."area_code",
          p."month"
      ) AS g
    ) AS s0
    FULL JOIN (
      SELECT
        g."AreaCode" AS "AreaCode",
        g."Month" AS "Month",
        g."Total" AS "Total",
        g."@rows" AS "@rows",
        COALESCE(g."Total@Status", CAST('exact' AS status_enum)) AS "Total@Status",
        g."Total@Reason" AS "Total@Reason"
      FROM (
        SELECT
          "Area"."area_code" AS "AreaCode",
          p."month" AS "Month",
          CAST(sum(p."Total@Part") AS BIGINT) AS "Total",
          CAST(sum(p."@rows@Part") AS BIGINT) AS "@rows",
          max(p."Total@Status@Part") AS "Total@Status",
          max(p."Total@Reason@Part") AS "Total@Reason"
        FROM (
          SELECT
            f."area_key" AS "area_key",
            CAST(f."month" + INTERVAL 12 MONTH AS DATE) AS "month",
            sum(f."count") AS "Total@Part",
            max(f."status") AS "Total@Status@Part",
            CAST(NULL AS VARCHAR) AS "Total@Reason@Part",
            count(*) AS "@rows@Part"
          FROM "fact_offence" AS f
          LEFT JOIN "dim_area" AS "Area" ON "Area"."area_key" = f."area_key"
          LEFT JOIN "dim_offence" AS "OffenceType" ON "OffenceType"."offence_key" = f."offence_key"
          WHERE f."valid_to" = DATE '9999-12-31'
            AND ("Area"."area_type" = $p3)
            AND ("OffenceType"."offence" = $p4)
          GROUP BY
            f."area_key",
            CAST(f."month" + INTERVAL 12 MONTH AS DATE)
        ) AS p
        LEFT JOIN "dim_area" AS "Area" ON "Area"."area_key" = p."area_key"
        GROUP BY
          "Area"."area_code",
          p."month"
      ) AS g
    ) AS s1 ON s0."AreaCode" IS NOT DISTINCT FROM s1."AreaCode" AND s0."Month" IS NOT DISTINCT FROM s1."Month"
  ) AS j
  LEFT JOIN (
    SELECT
      count(DISTINCT r."Month") AS "covered",
      r."AreaCode" AS "AreaCode",
      r."Month" AS "Month"
    FROM "coverage_offence" AS r
    WHERE r."valid_to" = DATE '9999-12-31'
      AND (r."AreaType" = $p1)
    GROUP BY
      r."AreaCode",
      r."Month"
  ) AS c1 ON c1."AreaCode" IS NOT DISTINCT FROM j."AreaCode" AND c1."Month" IS NOT DISTINCT FROM j."Month"
  LEFT JOIN (
    SELECT
      count(DISTINCT CAST(r."Month" + INTERVAL 12 MONTH AS DATE)) AS "covered",
      r."AreaCode" AS "AreaCode",
      CAST(r."Month" + INTERVAL 12 MONTH AS DATE) AS "Month"
    FROM "coverage_offence" AS r
    WHERE r."valid_to" = DATE '9999-12-31'
      AND (r."AreaType" = $p3)
    GROUP BY
      r."AreaCode",
      CAST(r."Month" + INTERVAL 12 MONTH AS DATE)
  ) AS c2 ON c2."AreaCode" IS NOT DISTINCT FROM j."AreaCode" AND c2."Month" IS NOT DISTINCT FROM j."Month"
  WHERE (j."@rows@0" IS NOT NULL OR NOT (COALESCE(c1."covered", 0) = 0))
) AS b
ORDER BY
  "AreaCode" ASC NULLS FIRST,
  "Month" ASC NULLS FIRST
-- $p1 = borough
-- $p2 = Residential burglary
-- $p3 = borough
-- $p4 = Residential burglary
