-- RecordedOffences?$apply=filter(AreaCode eq 'E09000003' and AreaType eq 'borough' and Month ge 2022-12-01 and Month le 2023-02-01)/aggregate(BurglaryShare)
SELECT
  CASE WHEN r."BurglaryShare@Denominator" > 0 AND (r."BurglaryShare@Numerator@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE AND (r."BurglaryShare@Denominator@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE THEN $p5 * r."BurglaryShare@Numerator" / r."BurglaryShare@Denominator" END AS "BurglaryShare",
  CASE WHEN r."BurglaryShare@Numerator" IS NULL OR r."BurglaryShare@Denominator" IS NULL THEN greatest(greatest(r."BurglaryShare@Numerator@Status", r."BurglaryShare@Denominator@Status"), CAST('incomplete' AS status_enum)) ELSE greatest(r."BurglaryShare@Numerator@Status", r."BurglaryShare@Denominator@Status") END AS "BurglaryShare@Status",
  CASE WHEN r."BurglaryShare@Numerator" IS NULL OR r."BurglaryShare@Numerator@Reason" IN ('missing_period', 'not_comparable') THEN COALESCE(r."BurglaryShare@Numerator@Reason", 'missing_period') WHEN r."BurglaryShare@Denominator" IS NULL OR r."BurglaryShare@Denominator@Reason" IN ('missing_period', 'not_comparable') THEN COALESCE(r."BurglaryShare@Denominator@Reason", 'no_denominator') WHEN r."BurglaryShare@Denominator" <= 0 THEN 'zero_base' ELSE COALESCE(r."BurglaryShare@Numerator@Reason", r."BurglaryShare@Denominator@Reason") END AS "BurglaryShare@Reason",
  CASE WHEN r."BurglaryShare@Denominator" > 0 AND (r."BurglaryShare@Numerator@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE AND (r."BurglaryShare@Denominator@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE THEN $p5 * wilson_lower(r."BurglaryShare@Numerator", r."BurglaryShare@Denominator") END AS "BurglaryShare@Lower",
  CASE WHEN r."BurglaryShare@Denominator" > 0 AND (r."BurglaryShare@Numerator@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE AND (r."BurglaryShare@Denominator@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE THEN $p5 * wilson_upper(r."BurglaryShare@Numerator", r."BurglaryShare@Denominator") END AS "BurglaryShare@Upper",
  r."BurglaryShare@Numerator" AS "BurglaryShare@Numerator",
  r."BurglaryShare@Denominator" AS "BurglaryShare@Denominator"
FROM (
  SELECT
    CASE WHEN g."BurglaryShare@Numerator" IS NULL AND COALESCE(g."BurglaryShare@Numerator@Status", CAST('exact' AS status_enum)) < CAST('suppressed' AS status_enum) AND c."covered" > 0 THEN 0 ELSE g."BurglaryShare@Numerator" END AS "BurglaryShare@Numerator",
    CASE WHEN g."@rows" = 0 AND c."covered" > 0 THEN 0 ELSE g."BurglaryShare@Denominator" END AS "BurglaryShare@Denominator",
    CASE WHEN c."covered" = 0 OR c."covered" < $p6 THEN 'missing_period' ELSE g."BurglaryShare@Numerator@Reason" END AS "BurglaryShare@Numerator@Reason",
    CASE WHEN c."covered" = 0 OR c."covered" < $p6 THEN 'missing_period' ELSE g."BurglaryShare@Denominator@Reason" END AS "BurglaryShare@Denominator@Reason",
    CASE WHEN c."covered" = 0 OR c."covered" < $p6 THEN greatest(COALESCE(g."BurglaryShare@Numerator@Status", CAST('exact' AS status_enum)), CAST('incomplete' AS status_enum)) ELSE COALESCE(g."BurglaryShare@Numerator@Status", CAST('exact' AS status_enum)) END AS "BurglaryShare@Numerator@Status",
    CASE WHEN c."covered" = 0 OR c."covered" < $p6 THEN greatest(COALESCE(g."BurglaryShare@Denominator@Status", CAST('exact' AS status_enum)), CAST('incomplete' AS status_enum)) ELSE COALESCE(g."BurglaryShare@Denominator@Status", CAST('exact' AS status_enum)) END AS "BurglaryShare@Denominator@Status"
  FROM (
    SELECT
      CAST((sum(f."count") FILTER (WHERE "OffenceType"."offence_group" = 'Burglary')) AS BIGINT) AS "BurglaryShare@Numerator",
      max(f."status") AS "BurglaryShare@Numerator@Status",
      CAST(sum(f."count") AS BIGINT) AS "BurglaryShare@Denominator",
      count(*) AS "@rows",
      CAST(NULL AS VARCHAR) AS "BurglaryShare@Numerator@Reason",
      CAST(NULL AS VARCHAR) AS "BurglaryShare@Denominator@Reason",
      max(f."status") AS "BurglaryShare@Denominator@Status"
    FROM "fact_offence" AS f
    LEFT JOIN "dim_area" AS "Area" ON "Area"."area_key" = f."area_key"
    LEFT JOIN "dim_offence" AS "OffenceType" ON "OffenceType"."offence_key" = f."offence_key"
    WHERE f."valid_to" = DATE '9999-12-31'
      AND ("Area"."area_code" = $p1)
      AND ("Area"."area_type" = $p2)
      AND (f."month" >= $p3)
      AND (f."month" <= $p4)
  ) AS g
  CROSS JOIN (
    SELECT
      count(DISTINCT r."Month") AS "covered"
    FROM "coverage_offence" AS r
    WHERE r."valid_to" = DATE '9999-12-31'
      AND (r."AreaCode" = $p1)
      AND (r."AreaType" = $p2)
      AND (r."Month" >= $p3)
      AND (r."Month" <= $p4)
  ) AS c
) AS r
-- $p1 = E09000003
-- $p2 = borough
-- $p3 = 2022-12-01
-- $p4 = 2023-02-01
-- $p5 = 100
-- $p6 = 3
-- BurglaryShare|BurglaryShare status|BurglaryShare reason|BurglaryShare lower|BurglaryShare upper|BurglaryShare numerator|BurglaryShare denominator
-- 80.8050|provisional|∅|77.5894|83.6563|522|646
