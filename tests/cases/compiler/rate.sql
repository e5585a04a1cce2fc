-- RecordedOffences?$apply=filter(AreaType eq 'borough' and Month ge 2022-12-01 and Month le 2023-02-01 and Month eq 2022-12-01)/aggregate(BurglaryRate as Rate)
SELECT
  CASE WHEN o1."value" > 0 AND r."Rate@Numerator" >= 3 AND (r."Rate@Numerator@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE THEN $p5 * r."Rate@Numerator" / o1."value" END AS "Rate",
  CASE WHEN r."Rate@Numerator" IS NULL OR o1."value" IS NULL THEN greatest(greatest(r."Rate@Numerator@Status", o1."status"), CAST('incomplete' AS status_enum)) ELSE greatest(r."Rate@Numerator@Status", o1."status") END AS "Rate@Status",
  CASE WHEN r."Rate@Numerator" IS NULL OR r."Rate@Numerator@Reason" IN ('missing_period', 'not_comparable') THEN COALESCE(r."Rate@Numerator@Reason", 'missing_period') WHEN o1."value" IS NULL THEN 'no_denominator' WHEN o1."value" <= 0 THEN 'no_denominator' WHEN r."Rate@Numerator" < 3 THEN 'small_count' ELSE r."Rate@Numerator@Reason" END AS "Rate@Reason",
  least(o1."basis") AS "Rate@GeographyBasis",
  CASE WHEN o1."value" > 0 AND r."Rate@Numerator" >= 3 AND (r."Rate@Numerator@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE THEN $p5 * (poisson_lower(r."Rate@Numerator") / o1."value") END AS "Rate@Lower",
  CASE WHEN o1."value" > 0 AND r."Rate@Numerator" >= 3 AND (r."Rate@Numerator@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE THEN $p5 * (poisson_upper(r."Rate@Numerator") / o1."value") END AS "Rate@Upper",
  r."Rate@Numerator" AS "Rate@Numerator",
  o1."value" AS "Rate@Denominator",
  o1."edition" AS "Rate@DenominatorVersion"
FROM (
  SELECT
    CASE WHEN g."Rate@Numerator" IS NULL AND COALESCE(g."Rate@Numerator@Status", CAST('exact' AS status_enum)) < CAST('suppressed' AS status_enum) AND c."covered" > 0 THEN 0 ELSE g."Rate@Numerator" END AS "Rate@Numerator",
    CASE WHEN c."covered" = 0 OR c."covered" < m."expected" THEN 'missing_period' ELSE g."Rate@Numerator@Reason" END AS "Rate@Numerator@Reason",
    CASE WHEN c."covered" = 0 OR c."covered" < m."expected" THEN greatest(COALESCE(g."Rate@Numerator@Status", CAST('exact' AS status_enum)), CAST('incomplete' AS status_enum)) ELSE COALESCE(g."Rate@Numerator@Status", CAST('exact' AS status_enum)) END AS "Rate@Numerator@Status"
  FROM (
    SELECT
      CAST((sum(f."count") FILTER (WHERE "OffenceType"."offence_group" = 'Burglary')) AS BIGINT) AS "Rate@Numerator",
      max(f."status") AS "Rate@Numerator@Status",
      CAST(NULL AS VARCHAR) AS "Rate@Numerator@Reason"
    FROM "fact_offence" AS f
    LEFT JOIN "dim_area" AS "Area" ON "Area"."area_key" = f."area_key"
    LEFT JOIN "dim_offence" AS "OffenceType" ON "OffenceType"."offence_key" = f."offence_key"
    WHERE f."valid_to" = DATE '9999-12-31'
      AND ("Area"."area_type" = $p1)
      AND (f."month" >= $p2)
      AND (f."month" <= $p3)
      AND (f."month" = $p4)
  ) AS g
  CROSS JOIN (
    SELECT
      count(DISTINCT (COALESCE(r."BoroughCode", ''), r."Month")) AS "covered"
    FROM "coverage_offence" AS r
    WHERE r."valid_to" = DATE '9999-12-31'
      AND (r."AreaType" = $p1)
      AND (r."Month" >= $p2)
      AND (r."Month" <= $p3)
      AND (r."Month" = $p4)
  ) AS c
  CROSS JOIN (
    SELECT
      count(*) AS "expected"
    FROM "dim_month" AS d
    JOIN (
      SELECT
        min(r."Month") AS "first",
        max(r."Month") AS "last"
      FROM "coverage_offence" AS r
      WHERE r."valid_to" = DATE '9999-12-31'
        AND (r."AreaType" = $p1)
        AND r."Month" >= $p7
        AND r."Month" <= $p8
      GROUP BY r."BoroughCode"
    ) AS b ON d."month" BETWEEN b."first" - INTERVAL 12 MONTH AND b."last" + INTERVAL 12 MONTH
    WHERE (d."month" >= $p2)
      AND (d."month" <= $p3)
      AND (d."month" = $p4)
  ) AS m
) AS r
LEFT JOIN (
  SELECT
    CASE WHEN count(n."best"."Residents") = any_value(n."wanted") THEN CAST(sum(n."best"."Residents") AS BIGINT) END AS "value",
    NULLIF(max(n."best"."Residents@Status"), 'published') AS "status",
    min(n."best"."Residents@GeographyBasis") AS "basis",
    CASE WHEN count(DISTINCT NULLIF(concat_ws(', ', n."best"."Version", strftime(n."best"."PeriodStart", '%-d %b %Y')), '')) > 1 THEN 'several editions' ELSE max(NULLIF(concat_ws(', ', n."best"."Version", strftime(n."best"."PeriodStart", '%-d %b %Y')), '')) END AS "edition"
  FROM (
    SELECT
      arg_min(d, (d."Residents@Status" = 'estimated', abs($p6 - d."PeriodStart"), $p6 - d."PeriodStart", d."Version")) AS "best",
      count(DISTINCT u."AreaCode") OVER () AS "wanted"
    FROM (
      SELECT
        r."AreaCode" AS "AreaCode"
      FROM "coverage_offence" AS r
      WHERE r."valid_to" = DATE '9999-12-31'
        AND (r."AreaType" = $p1)
        AND (r."Month" >= $p2)
        AND (r."Month" <= $p3)
        AND (r."Month" = $p4)
      GROUP BY r."AreaCode"
    ) AS u
    LEFT JOIN (
      SELECT
        g."PeriodStart" AS "PeriodStart",
        g."Version" AS "Version",
        g."Residents" AS "Residents",
        CASE WHEN g."Residents" IS NULL AND COALESCE(g."Residents@Status", CAST('exact' AS status_enum)) < CAST('suppressed' AS status_enum) THEN greatest(COALESCE(g."Residents@Status", CAST('exact' AS status_enum)), CAST('incomplete' AS status_enum)) ELSE COALESCE(g."Residents@Status", CAST('exact' AS status_enum)) END AS "Residents@Status",
        g."Residents@GeographyBasis" AS "Residents@GeographyBasis",
        g."AreaCode" AS "AreaCode"
      FROM (
        SELECT
          p."period_start" AS "PeriodStart",
          p."version" AS "Version",
          CAST(sum(p."Residents@Part") AS BIGINT) AS "Residents",
          max(p."Residents@Status@Part") AS "Residents@Status",
          min(CAST(p."Residents@GeographyBasis@Part" AS VARCHAR)) AS "Residents@GeographyBasis",
          "Area"."area_code" AS "AreaCode"
        FROM (
          SELECT
            f."area_key" AS "area_key",
            f."period_start" AS "period_start",
            f."version" AS "version",
            (sum(f."count") FILTER (WHERE f."sex" = 'all')) AS "Residents@Part",
            max(f."status") AS "Residents@Status@Part",
            CAST(NULL AS VARCHAR) AS "Residents@Reason@Part",
            min(CAST(f."geography_basis" AS VARCHAR)) AS "Residents@GeographyBasis@Part",
            count(*) AS "@rows@Part"
          FROM "fact_population" AS f
          WHERE f."valid_to" = DATE '9999-12-31'
          GROUP BY
            f."area_key",
            f."period_start",
            f."version"
        ) AS p
        LEFT JOIN "dim_area" AS "Area" ON "Area"."area_key" = p."area_key"
        GROUP BY
          "Area"."area_code",
          p."period_start",
          p."version"
      ) AS g
    ) AS d ON d."AreaCode" = u."AreaCode" AND d."Residents" > 0
    GROUP BY u."AreaCode"
  ) AS n
) AS o1 ON true
-- $p1 = borough
-- $p2 = 2022-12-01
-- $p3 = 2023-02-01
-- $p4 = 2022-12-01
-- $p5 = 1000
-- $p6 = 2022-12-16
-- $p7 = 2021-12-01
-- $p8 = 2023-12-01
-- Rate|Rate status|Rate reason|Rate geography basis|Rate lower|Rate upper|Rate numerator|Rate denominator|Rate denominator version
-- 0.4933|exact|∅|exact|0.4443|0.5463|370|750000|Mid-year, 30 Jun 2022
