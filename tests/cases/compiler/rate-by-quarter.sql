-- RecordedOffences?$apply=filter(AreaType eq 'borough' and Month ge 2022-12-01 and Month le 2023-02-01)/groupby((Quarter,AreaName),aggregate(BurglaryRate as Rate,Burglaries))
SELECT
  r."Quarter" AS "Quarter",
  r."AreaName" AS "AreaName",
  CASE WHEN o1."value" > 0 AND r."Rate@Numerator" >= 3 AND (r."Rate@Numerator@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE THEN $p4 * r."Rate@Numerator" / o1."value" END AS "Rate",
  CASE WHEN r."Rate@Numerator" IS NULL OR o1."value" IS NULL THEN greatest(greatest(r."Rate@Numerator@Status", o1."status"), CAST('incomplete' AS status_enum)) ELSE greatest(r."Rate@Numerator@Status", o1."status") END AS "Rate@Status",
  CASE WHEN r."Rate@Numerator" IS NULL OR r."Rate@Numerator@Reason" IN ('missing_period', 'not_comparable') THEN COALESCE(r."Rate@Numerator@Reason", 'missing_period') WHEN o1."value" IS NULL THEN 'no_denominator' WHEN o1."value" <= 0 THEN 'no_denominator' WHEN r."Rate@Numerator" < 3 THEN 'small_count' ELSE r."Rate@Numerator@Reason" END AS "Rate@Reason",
  least(o1."basis") AS "Rate@GeographyBasis",
  CASE WHEN o1."value" > 0 AND r."Rate@Numerator" >= 3 AND (r."Rate@Numerator@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE THEN $p4 * (poisson_lower(r."Rate@Numerator") / o1."value") END AS "Rate@Lower",
  CASE WHEN o1."value" > 0 AND r."Rate@Numerator" >= 3 AND (r."Rate@Numerator@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE THEN $p4 * (poisson_upper(r."Rate@Numerator") / o1."value") END AS "Rate@Upper",
  r."Rate@Numerator" AS "Rate@Numerator",
  o1."value" AS "Rate@Denominator",
  o1."edition" AS "Rate@DenominatorVersion",
  r."Burglaries" AS "Burglaries",
  r."Burglaries@Status" AS "Burglaries@Status",
  r."Burglaries@Reason" AS "Burglaries@Reason",
  CASE WHEN r."Burglaries@Status" <> 'incomplete' THEN poisson_lower(r."Burglaries") END AS "Burglaries@Lower",
  CASE WHEN r."Burglaries@Status" <> 'incomplete' THEN poisson_upper(r."Burglaries") END AS "Burglaries@Upper"
FROM (
  SELECT
    g."Quarter" AS "Quarter",
    g."AreaName" AS "AreaName",
    CASE WHEN g."Rate@Numerator" IS NULL AND COALESCE(g."Rate@Numerator@Status", CAST('exact' AS status_enum)) < CAST('suppressed' AS status_enum) THEN 0 ELSE g."Rate@Numerator" END AS "Rate@Numerator",
    CASE WHEN COALESCE(c."covered", 0) < m."expected" THEN 'missing_period' ELSE g."Rate@Numerator@Reason" END AS "Rate@Numerator@Reason",
    CASE WHEN COALESCE(c."covered", 0) < m."expected" THEN greatest(COALESCE(g."Rate@Numerator@Status", CAST('exact' AS status_enum)), CAST('incomplete' AS status_enum)) ELSE COALESCE(g."Rate@Numerator@Status", CAST('exact' AS status_enum)) END AS "Rate@Numerator@Status",
    CASE WHEN g."Burglaries" IS NULL AND COALESCE(g."Burglaries@Status", CAST('exact' AS status_enum)) < CAST('suppressed' AS status_enum) THEN 0 ELSE g."Burglaries" END AS "Burglaries",
    CASE WHEN COALESCE(c."covered", 0) < m."expected" THEN greatest(COALESCE(g."Burglaries@Status", CAST('exact' AS status_enum)), CAST('incomplete' AS status_enum)) ELSE COALESCE(g."Burglaries@Status", CAST('exact' AS status_enum)) END AS "Burglaries@Status",
    CASE WHEN COALESCE(c."covered", 0) < m."expected" THEN 'missing_period' ELSE g."Burglaries@Reason" END AS "Burglaries@Reason"
  FROM (
    SELECT
      "CalendarMonth"."quarter" AS "Quarter",
      "Area"."area_name" AS "AreaName",
      CAST(sum(p."Rate@Numerator@Part") AS BIGINT) AS "Rate@Numerator",
      max(p."Rate@Numerator@Status@Part") AS "Rate@Numerator@Status",
      max(p."Rate@Numerator@Reason@Part") AS "Rate@Numerator@Reason",
      CAST(sum(p."Burglaries@Part") AS BIGINT) AS "Burglaries",
      max(p."Burglaries@Status@Part") AS "Burglaries@Status",
      max(p."Burglaries@Reason@Part") AS "Burglaries@Reason"
    FROM (
      SELECT
        f."month" AS "month",
        f."area_key" AS "area_key",
        (sum(f."count") FILTER (WHERE "OffenceType"."offence_group" = 'Burglary')) AS "Rate@Numerator@Part",
        (sum(f."count") FILTER (WHERE "OffenceType"."offence_group" = 'Burglary')) AS "Burglaries@Part",
        max(f."status") AS "Rate@Numerator@Status@Part",
        CAST(NULL AS VARCHAR) AS "Rate@Numerator@Reason@Part",
        max(f."status") AS "Burglaries@Status@Part",
        CAST(NULL AS VARCHAR) AS "Burglaries@Reason@Part",
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
    LEFT JOIN "dim_month" AS "CalendarMonth" ON "CalendarMonth"."month" = p."month"
    LEFT JOIN "dim_area" AS "Area" ON "Area"."area_key" = p."area_key"
    GROUP BY
      "CalendarMonth"."quarter",
      "Area"."area_name"
  ) AS g
  LEFT JOIN (
    SELECT
      count(DISTINCT r."Month") AS "covered",
      r."Quarter" AS "Quarter",
      r."AreaName" AS "AreaName"
    FROM "coverage_offence" AS r
    WHERE r."valid_to" = DATE '9999-12-31'
      AND (r."AreaType" = $p1)
      AND (r."Month" >= $p2)
      AND (r."Month" <= $p3)
    GROUP BY
      r."Quarter",
      r."AreaName"
  ) AS c ON c."Quarter" IS NOT DISTINCT FROM g."Quarter" AND c."AreaName" IS NOT DISTINCT FROM g."AreaName"
  LEFT JOIN (
    SELECT
      count(*) AS "expected",
      d."quarter" AS "Quarter"
    FROM "dim_month" AS d
    WHERE (d."month" >= $p2)
      AND (d."month" <= $p3)
    GROUP BY d."quarter"
  ) AS m ON m."Quarter" IS NOT DISTINCT FROM g."Quarter"
) AS r
LEFT JOIN (
  SELECT
    CASE WHEN count(n."best"."Residents") = any_value(n."wanted") THEN CAST(sum(n."best"."Residents") AS BIGINT) END AS "value",
    NULLIF(max(n."best"."Residents@Status"), 'published') AS "status",
    min(n."best"."Residents@GeographyBasis") AS "basis",
    CASE WHEN count(DISTINCT NULLIF(concat_ws(', ', n."best"."Version", strftime(n."best"."PeriodStart", '%-d %b %Y')), '')) > 1 THEN 'several editions' ELSE max(NULLIF(concat_ws(', ', n."best"."Version", strftime(n."best"."PeriodStart", '%-d %b %Y')), '')) END AS "edition",
    n."Quarter" AS "Quarter",
    n."AreaName" AS "AreaName"
  FROM (
    SELECT
      arg_min(d, (d."Residents@Status" = 'estimated', abs((greatest(CAST(make_date(CAST(left(u."Quarter", 4) AS INTEGER), 4, 1) + to_months(3 * (CAST(right(u."Quarter", 1) AS INTEGER) - 1)) AS DATE), $p5) + CAST((least(last_day(CAST(make_date(CAST(left(u."Quarter", 4) AS INTEGER), 4, 1) + to_months(3 * (CAST(right(u."Quarter", 1) AS INTEGER) - 1)) AS DATE) + to_months(2)), $p6) - greatest(CAST(make_date(CAST(left(u."Quarter", 4) AS INTEGER), 4, 1) + to_months(3 * (CAST(right(u."Quarter", 1) AS INTEGER) - 1)) AS DATE), $p5)) // 2 AS INTEGER)) - d."PeriodStart"), (greatest(CAST(make_date(CAST(left(u."Quarter", 4) AS INTEGER), 4, 1) + to_months(3 * (CAST(right(u."Quarter", 1) AS INTEGER) - 1)) AS DATE), $p5) + CAST((least(last_day(CAST(make_date(CAST(left(u."Quarter", 4) AS INTEGER), 4, 1) + to_months(3 * (CAST(right(u."Quarter", 1) AS INTEGER) - 1)) AS DATE) + to_months(2)), $p6) - greatest(CAST(make_date(CAST(left(u."Quarter", 4) AS INTEGER), 4, 1) + to_months(3 * (CAST(right(u."Quarter", 1) AS INTEGER) - 1)) AS DATE), $p5)) // 2 AS INTEGER)) - d."PeriodStart", d."Version")) AS "best",
      count(DISTINCT u."AreaCode") OVER (PARTITION BY u."Quarter", u."AreaName") AS "wanted",
      u."Quarter" AS "Quarter",
      u."AreaName" AS "AreaName"
    FROM (
      SELECT
        r."AreaCode" AS "AreaCode",
        r."Quarter" AS "Quarter",
        r."AreaName" AS "AreaName"
      FROM "coverage_offence" AS r
      WHERE r."valid_to" = DATE '9999-12-31'
        AND (r."AreaType" = $p1)
        AND (r."Month" >= $p2)
        AND (r."Month" <= $p3)
      GROUP BY
        r."Quarter",
        r."AreaName",
        r."AreaCode"
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
    GROUP BY
      u."Quarter",
      u."AreaName",
      u."AreaCode"
  ) AS n
  GROUP BY
    n."Quarter",
    n."AreaName"
) AS o1 ON o1."Quarter" IS NOT DISTINCT FROM r."Quarter" AND o1."AreaName" IS NOT DISTINCT FROM r."AreaName"
ORDER BY
  "Quarter" ASC NULLS FIRST,
  "AreaName" ASC NULLS FIRST
-- $p1 = borough
-- $p2 = 2022-12-01
-- $p3 = 2023-02-01
-- $p4 = 1000
-- $p5 = 2022-12-01
-- $p6 = 2023-02-28
-- Quarter|AreaName|Rate|Rate status|Rate reason|Rate geography basis|Rate lower|Rate upper|Rate numerator|Rate denominator|Rate denominator version|Burglaries|Burglaries status|Burglaries reason|Burglaries lower|Burglaries upper
-- 2022/23 Q3|Barnet|0.4250|exact|∅|exact|0.3635|0.4939|170|400000|Mid-year, 30 Jun 2022|170|exact|∅|145.4037|197.5644
-- 2022/23 Q3|Brent|0.5714|exact|∅|exact|0.4950|0.6564|200|350000|Mid-year, 30 Jun 2022|200|exact|∅|173.2396|229.7229
-- 2022/23 Q4|Barnet|0.8800|provisional|∅|exact|0.7905|0.9769|352|400000|Mid-year, 30 Jun 2022|352|provisional|∅|316.1830|390.7629
-- 2022/23 Q4|Brent|∅|incomplete|missing_period|exact|∅|∅|210|350000|Mid-year, 30 Jun 2022|210|incomplete|missing_period|∅|∅
