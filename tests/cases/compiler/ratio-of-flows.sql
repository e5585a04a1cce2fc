-- Victims?$apply=filter(Month eq 2022-12-01 and Kind eq 'a')/groupby((AreaCode),aggregate(VictimsPerBurglary))
SELECT
  r."AreaCode" AS "AreaCode",
  CASE WHEN o1."Burglaries" > 0 AND (r."VictimsPerBurglary@Numerator@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE AND (o1."Burglaries@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE THEN $p3 * r."VictimsPerBurglary@Numerator" / o1."Burglaries" END AS "VictimsPerBurglary",
  CASE WHEN r."VictimsPerBurglary@Numerator" IS NULL OR o1."Burglaries" IS NULL THEN greatest(greatest(r."VictimsPerBurglary@Numerator@Status", o1."Burglaries@Status"), CAST('incomplete' AS status_enum)) ELSE greatest(r."VictimsPerBurglary@Numerator@Status", o1."Burglaries@Status") END AS "VictimsPerBurglary@Status",
  CASE WHEN r."VictimsPerBurglary@Numerator" IS NULL OR r."VictimsPerBurglary@Numerator@Reason" IN ('missing_period', 'not_comparable') THEN COALESCE(r."VictimsPerBurglary@Numerator@Reason", 'missing_period') WHEN o1."Burglaries" IS NULL OR o1."Burglaries@Reason" IN ('missing_period', 'not_comparable') THEN COALESCE(o1."Burglaries@Reason", 'no_denominator') WHEN o1."Burglaries" <= 0 THEN 'zero_base' ELSE COALESCE(r."VictimsPerBurglary@Numerator@Reason", o1."Burglaries@Reason") END AS "VictimsPerBurglary@Reason",
  r."VictimsPerBurglary@Numerator" AS "VictimsPerBurglary@Numerator",
  o1."Burglaries" AS "VictimsPerBurglary@Denominator"
FROM (
  SELECT
    g."AreaCode" AS "AreaCode",
    g."VictimsPerBurglary@Numerator" AS "VictimsPerBurglary@Numerator",
    g."VictimsPerBurglary@Numerator@Reason" AS "VictimsPerBurglary@Numerator@Reason",
    COALESCE(g."VictimsPerBurglary@Numerator@Status", CAST('exact' AS status_enum)) AS "VictimsPerBurglary@Numerator@Status"
  FROM (
    SELECT
      "Area"."area_code" AS "AreaCode",
      CAST(sum(p."VictimsPerBurglary@Numerator@Part") AS BIGINT) AS "VictimsPerBurglary@Numerator",
      max(p."VictimsPerBurglary@Numerator@Reason@Part") AS "VictimsPerBurglary@Numerator@Reason",
      max(p."VictimsPerBurglary@Numerator@Status@Part") AS "VictimsPerBurglary@Numerator@Status"
    FROM (
      SELECT
        f."area_key" AS "area_key",
        sum(f."count") AS "VictimsPerBurglary@Numerator@Part",
        max(f."status") AS "VictimsPerBurglary@Numerator@Status@Part",
        CAST(NULL AS VARCHAR) AS "VictimsPerBurglary@Numerator@Reason@Part",
        count(*) AS "@rows@Part"
      FROM "fact_victim" AS f
      WHERE (f."month" = $p1)
        AND (f."kind" = $p2)
      GROUP BY f."area_key"
    ) AS p
    LEFT JOIN "dim_area" AS "Area" ON "Area"."area_key" = p."area_key"
    GROUP BY "Area"."area_code"
  ) AS g
) AS r
LEFT JOIN (
  SELECT
    CASE WHEN g."Burglaries" IS NULL AND COALESCE(g."Burglaries@Status", CAST('exact' AS status_enum)) < CAST('suppressed' AS status_enum) THEN 0 ELSE g."Burglaries" END AS "Burglaries",
    CASE WHEN COALESCE(c."covered", 0) < $p4 THEN 'missing_period' ELSE g."Burglaries@Reason" END AS "Burglaries@Reason",
    CASE WHEN COALESCE(c."covered", 0) < $p4 THEN greatest(COALESCE(g."Burglaries@Status", CAST('exact' AS status_enum)), CAST('incomplete' AS status_enum)) ELSE COALESCE(g."Burglaries@Status", CAST('exact' AS status_enum)) END AS "Burglaries@Status",
    g."AreaCode" AS "AreaCode"
  FROM (
    SELECT
      CAST(sum(p."Burglaries@Part") AS BIGINT) AS "Burglaries",
      max(p."Burglaries@Status@Part") AS "Burglaries@Status",
      max(p."Burglaries@Reason@Part") AS "Burglaries@Reason",
      "Area"."area_code" AS "AreaCode"
    FROM (
      SELECT
        f."area_key" AS "area_key",
        (sum(f."count") FILTER (WHERE "OffenceType"."offence_group" = 'Burglary')) AS "Burglaries@Part",
        max(f."status") AS "Burglaries@Status@Part",
        CAST(NULL AS VARCHAR) AS "Burglaries@Reason@Part",
        count(*) AS "@rows@Part"
      FROM "fact_offence" AS f
      LEFT JOIN "dim_offence" AS "OffenceType" ON "OffenceType"."offence_key" = f."offence_key"
      WHERE f."valid_to" = DATE '9999-12-31'
        AND (f."month" = $p1)
      GROUP BY f."area_key"
    ) AS p
    LEFT JOIN "dim_area" AS "Area" ON "Area"."area_key" = p."area_key"
    GROUP BY "Area"."area_code"
  ) AS g
  LEFT JOIN (
    SELECT
      count(DISTINCT r."Month") AS "covered",
      r."AreaCode" AS "AreaCode"
    FROM "coverage_offence" AS r
    WHERE r."valid_to" = DATE '9999-12-31'
      AND (r."Month" = $p1)
    GROUP BY r."AreaCode"
  ) AS c ON c."AreaCode" IS NOT DISTINCT FROM g."AreaCode"
) AS o1 ON o1."AreaCode" IS NOT DISTINCT FROM r."AreaCode"
ORDER BY "AreaCode" ASC NULLS FIRST
-- $p1 = 2022-12-01
-- $p2 = a
-- $p3 = 100
-- $p4 = 1
-- AreaCode|VictimsPerBurglary|VictimsPerBurglary status|VictimsPerBurglary reason|VictimsPerBurglary numerator|VictimsPerBurglary denominator
-- E09000003|24.7059|exact|∅|42|170
-- E09000005|3.5000|exact|∅|7|200
