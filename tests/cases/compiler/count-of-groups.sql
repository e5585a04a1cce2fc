SELECT
  count(*) AS "Count"
FROM (
  SELECT
    1
  FROM (
    SELECT
      f."offence_key" AS "offence_key"
    FROM "fact_offence" AS f
    WHERE f."valid_to" = DATE '9999-12-31'
    GROUP BY f."offence_key"
  ) AS p
  LEFT JOIN "dim_offence" AS "OffenceType" ON "OffenceType"."offence_key" = p."offence_key"
  GROUP BY "OffenceType"."offence"
) AS q1
