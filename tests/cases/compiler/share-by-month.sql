-- RecordedOffences?$apply=filter(AreaType eq 'borough' and Month ge 2022-12-01 and Month le 2023-02-01)/groupby((Month,AreaName),aggregate(BurglaryShare as Share))&$filter=Share lt 75&$orderby=Share desc
SELECT
  r."Month" AS "Month",
  r."AreaName" AS "AreaName",
  CASE WHEN r."Share@Denominator" > 0 AND (r."Share@Numerator@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE AND (r."Share@Denominator@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE THEN $p4 * r."Share@Numerator" / r."Share@Denominator" END AS "Share",
  CASE WHEN r."Share@Numerator" IS NULL OR r."Share@Denominator" IS NULL THEN greatest(greatest(r."Share@Numerator@Status", r."Share@Denominator@Status"), CAST('incomplete' AS status_enum)) ELSE greatest(r."Share@Numerator@Status", r."Share@Denominator@Status") END AS "Share@Status",
  CASE WHEN r."Share@Numerator" IS NULL OR r."Share@Numerator@Reason" IN ('missing_period', 'not_comparable') THEN COALESCE(r."Share@Numerator@Reason", 'missing_period') WHEN r."Share@Denominator" IS NULL OR r."Share@Denominator@Reason" IN ('missing_period', 'not_comparable') THEN COALESCE(r."Share@Denominator@Reason", 'no_denominator') WHEN r."Share@Denominator" <= 0 THEN 'zero_base' ELSE COALESCE(r."Share@Numerator@Reason", r."Share@Denominator@Reason") END AS "Share@Reason",
  CASE WHEN r."Share@Denominator" > 0 AND (r."Share@Numerator@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE AND (r."Share@Denominator@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE THEN $p4 * wilson_lower(r."Share@Numerator", r."Share@Denominator") END AS "Share@Lower",
  CASE WHEN r."Share@Denominator" > 0 AND (r."Share@Numerator@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE AND (r."Share@Denominator@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE THEN $p4 * wilson_upper(r."Share@Numerator", r."Share@Denominator") END AS "Share@Upper",
  r."Share@Numerator" AS "Share@Numerator",
  r."Share@Denominator" AS "Share@Denominator"
FROM (
  SELECT
    CASE WHEN g."Share@Numerator" IS NULL AND COALESCE(g."Share@Numerator@Status", CAST('exact' AS status_enum)) < CAST('suppressed' AS status_enum) THEN 0 ELSE g."Share@Numerator" END AS "Share@Numerator",
    g."Share@Denominator" AS "Share@Denominator",
    g."Share@Numerator@Reason" AS "Share@Numerator@Reason",
    g."Share@Denominator@Reason" AS "Share@Denominator@Reason",
    g."Month" AS "Month",
    g."AreaName" AS "AreaName",
    COALESCE(g."Share@Numerator@Status", CAST('exact' AS status_enum)) AS "Share@Numerator@Status",
    COALESCE(g."Share@Denominator@Status", CAST('exact' AS status_enum)) AS "Share@Denominator@Status"
  FROM (
    SELECT
      CAST(sum(p."Share@Numerator@Part") AS BIGINT) AS "Share@Numerator",
      max(p."Share@Numerator@Status@Part") AS "Share@Numerator@Status",
      CAST(sum(p."Share@Denominator@Part") AS BIGINT) AS "Share@Denominator",
      max(p."Share@Numerator@Reason@Part") AS "Share@Numerator@Reason",
      max(p."Share@Denominator@Reason@Part") AS "Share@Denominator@Reason",
      p."month" AS "Month",
      "Area"."area_name" AS "AreaName",
      max(p."Share@Denominator@Status@Part") AS "Share@Denominator@Status"
    FROM (
      SELECT
        f."month" AS "month",
        f."area_key" AS "area_key",
        (sum(f."count") FILTER (WHERE "OffenceType"."offence_group" = 'Burglary')) AS "Share@Numerator@Part",
        sum(f."count") AS "Share@Denominator@Part",
        max(f."status") AS "Share@Numerator@Status@Part",
        CAST(NULL AS VARCHAR) AS "Share@Numerator@Reason@Part",
        max(f."status") AS "Share@Denominator@Status@Part",
        CAST(NULL AS VARCHAR) AS "Share@Denominator@Reason@Part",
        count(*) AS "@rows@Part"
      FROM "fact_offence" AS f
      LEFT JOIN "dim_area" AS "Area" ON "Area"."area_key" = f."area_key"
      LEFT JOIN "dim_offence" AS "OffenceType" ON "OffenceType"."offence_key" = f."offence_key"
      WHERE f."valid_to" = DATE '9999-12-31'
        AND ("Area"."area_type" = $p1)
        AND (f."month" >= $p2)
        AND (f."month" <= $p3)
      GROUP BY
        f."month",
        f."area_key"
    ) AS p
    LEFT JOIN "dim_area" AS "Area" ON "Area"."area_key" = p."area_key"
    GROUP BY
      p."month",
      "Area"."area_name"
  ) AS g
) AS r
WHERE (CASE WHEN r."Share@Denominator" > 0 AND (r."Share@Numerator@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE AND (r."Share@Denominator@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE THEN $p4 * r."Share@Numerator" / r."Share@Denominator" END < $p5)
ORDER BY
  "Share" DESC NULLS LAST,
  "Month" ASC NULLS FIRST,
  "AreaName" ASC NULLS FIRST
-- $p1 = borough
-- $p2 = 2022-12-01
-- $p3 = 2023-02-01
-- $p4 = 100
-- $p5 = 75
-- Month|AreaName|Share|Share status|Share reason|Share lower|Share upper|Share numerator|Share denominator
-- 2022-12-01|Barnet|73.9130|exact|∅|67.8784|79.1620|170|230
-- 2023-01-01|Barnet|73.7705|provisional|∅|67.9132|78.8909|180|244
