SELECT
  f."figure_id" AS "FigureId"
FROM "fact_published_figure" AS f
WHERE ((NOT COALESCE((f."value" > $p1), FALSE)) OR (f."note" IS DISTINCT FROM $p2) OR (f."note" IS NULL))
ORDER BY "FigureId" ASC NULLS FIRST
-- $p1 = 1.5
-- $p2 = x
