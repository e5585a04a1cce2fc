-- check: BriefingValues has fewer than 50,000 rows.
SELECT count(*) AS rows
FROM fact_briefing_value
HAVING count(*) >= 50000;
