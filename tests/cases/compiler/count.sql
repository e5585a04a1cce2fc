SELECT
  count(*) AS "Count"
FROM "fact_offence" AS f
LEFT JOIN "dim_offence" AS "OffenceType" ON "OffenceType"."offence_key" = f."offence_key"
WHERE f."valid_to" = DATE '9999-12-31'
  AND ("OffenceType"."offence" = $p1)
-- $p1 = Robbery
