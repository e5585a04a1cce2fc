-- Victims?$apply=filter(Month eq 2022-12-01)/groupby((Sex),aggregate(VictimRate))
SELECT
  r."Sex" AS "Sex",
  CASE WHEN o1."value" > 0 AND r."VictimRate@Numerator" >= 3 AND (r."VictimRate@Numerator@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE THEN $p2 * r."VictimRate@Numerator" / o1."value" END AS "VictimRate",
  CASE WHEN r."VictimRate@Numerator" IS NULL OR o1."value" IS NULL THEN greatest(greatest(r."VictimRate@Numerator@Status", o1."status"), CAST('incomplete' AS status_enum)) ELSE greatest(r."VictimRate@Numerator@Status", o1."status") END AS "VictimRate@Status",
  CASE WHEN r."VictimRate@Numerator" IS NULL OR r."VictimRate@Numerator@Reason" IN ('missing_period', 'not_comparable') THEN COALESCE(r."VictimRate@Numerator@Reason", 'missing_period') WHEN o1."value" IS NULL THEN 'no_denominator' WHEN o1."value" <= 0 THEN 'no_denominator' WHEN r."VictimRate@Numerator" < 3 THEN 'small_count' ELSE r."VictimRate@Numerator@Reason" END AS "VictimRate@Reason",
  least(o1."basis") AS "VictimRate@GeographyBasis",
  CASE WHEN o1."value" > 0 AND r."VictimRate@Numerator" >= 3 AND (r."VictimRate@Numerator@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE THEN $p2 * (poisson_lower(r."VictimRate@Numerator") / o1."value") END AS "VictimRate@Lower",
  CASE WHEN o1."value" > 0 AND r."VictimRate@Numerator" >= 3 AND (r."VictimRate@Numerator@Reason" IN ('missing_period', 'not_comparable')) IS NOT TRUE THEN $p2 * (poisson_upper(r."VictimRate@Numerator") / o1."value") END AS "VictimRate@Upper",
  r."VictimRate@Numerator" AS "VictimRate@Numerator",
  o1."value" AS "VictimRate@Denominator",
  o1."edition" AS "VictimRate@DenominatorVersion"
FROM (
  SELECT
    g."Sex" AS "Sex",
    g."VictimRate@Numerator" AS "VictimRate@Numerator",
    g."VictimRate@Numerator@Reason" AS "VictimRate@Numerator@Reason",
    COALESCE(g."VictimRate@Numerator@Status", CAST('exact' AS status_enum)) AS "VictimRate@Numerator@Status"
  FROM (
    SELECT
      f."sex" AS "Sex",
      CAST(sum(f."count") AS BIGINT) AS "VictimRate@Numerator",
      CAST(NULL AS VARCHAR) AS "VictimRate@Numerator@Reason",
      max(f."status") AS "VictimRate@Numerator@Status"
    FROM "fact_victim" AS f
    WHERE (f."month" = $p1)
    GROUP BY f."sex"
  ) AS g
) AS r
LEFT JOIN (
  SELECT
    CASE WHEN count(n."best"."ResidentsOfSex") = any_value(n."wanted") THEN CAST(sum(n."best"."ResidentsOfSex") AS BIGINT) END AS "value",
    NULLIF(max(n."best"."ResidentsOfSex@Status"), 'published') AS "status",
    min(n."best"."ResidentsOfSex@GeographyBasis") AS "basis",
    CASE WHEN count(DISTINCT NULLIF(concat_ws(', ', n."best"."Version", strftime(n."best"."PeriodStart", '%-d %b %Y')), '')) > 1 THEN 'several editions' ELSE max(NULLIF(concat_ws(', ', n."best"."Version", strftime(n."best"."PeriodStart", '%-d %b %Y')), '')) END AS "edition",
    n."Sex" AS "Sex"
  FROM (
    SELECT
      arg_min(d, (d."ResidentsOfSex@Status" = 'estimated', abs($p3 - d."PeriodStart"), $p3 - d."PeriodStart", d."Version")) AS "best",
      count(DISTINCT u."AreaCode") OVER () AS "wanted",
      d."Sex" AS "Sex"
    FROM (
      SELECT
        "Area"."area_code" AS "AreaCode"
      FROM (
        SELECT
          f."area_key" AS "area_key",
          min(f."month") AS "@first@Part",
          max(f."month") AS "@last@Part"
        FROM "fact_victim" AS f
        WHERE (f."month" = $p1)
        GROUP BY f."area_key"
      ) AS p
      LEFT JOIN "dim_area" AS "Area" ON "Area"."area_key" = p."area_key"
      GROUP BY "Area"."area_code"
    ) AS u
    LEFT JOIN (
      SELECT
        g."PeriodStart" AS "PeriodStart",
        g."Version" AS "Version",
        g."ResidentsOfSex" AS "ResidentsOfSex",
        COALESCE(g."ResidentsOfSex@Status", CAST('exact' AS status_enum)) AS "ResidentsOfSex@Status",
        g."ResidentsOfSex@GeographyBasis" AS "ResidentsOfSex@GeographyBasis",
        g."Sex" AS "Sex",
        g."AreaCode" AS "AreaCode"
      FROM (
        SELECT
          f."period_start" AS "PeriodStart",
          f."version" AS "Version",
          CAST(sum(f."count") AS BIGINT) AS "ResidentsOfSex",
          max(f."status") AS "ResidentsOfSex@Status",
          min(CAST(f."geography_basis" AS VARCHAR)) AS "ResidentsOfSex@GeographyBasis",
          f."sex" AS "Sex",
          "Area"."area_code" AS "AreaCode"
        FROM "fact_population" AS f
        LEFT JOIN "dim_area" AS "Area" ON "Area"."area_key" = f."area_key"
        WHERE f."valid_to" = DATE '9999-12-31'
        GROUP BY
          f."sex",
          "Area"."area_code",
          f."period_start",
          f."version"
      ) AS g
    ) AS d ON d."AreaCode" = u."AreaCode" AND d."ResidentsOfSex" > 0
    GROUP BY
      d."Sex",
      u."AreaCode"
  ) AS n
  GROUP BY n."Sex"
) AS o1 ON o1."Sex" IS NOT DISTINCT FROM r."Sex"
ORDER BY "Sex" ASC NULLS FIRST
-- $p1 = 2022-12-01
-- $p2 = 100000
-- $p3 = 2022-12-16
-- Sex|VictimRate|VictimRate status|VictimRate reason|VictimRate geography basis|VictimRate lower|VictimRate upper|VictimRate numerator|VictimRate denominator|VictimRate denominator version
-- female|8.2222|exact|∅|exact|5.7884|11.3336|37|450000|Mid-year, 30 Jun 2022
-- male|4.0000|exact|∅|exact|2.0645|6.9876|12|300000|Mid-year, 30 Jun 2022
