SELECT
  count(*) AS "Count"
FROM (
  SELECT
    1
  FROM "fact_offence" AS f
  LEFT JOIN "dim_offence" AS "OffenceType" ON "OffenceType"."offence_key" = f."offence_key"
  WHERE f."valid_to" = DATE '9999-12-31'
  GROUP BY "OffenceType"."offence"
) AS q1
