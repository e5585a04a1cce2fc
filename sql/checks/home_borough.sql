-- check: The home borough that warehouse.json names is a borough of seed/reference/areas.csv.

SELECT getvariable('home_borough') AS home_borough
WHERE NOT EXISTS (SELECT 1 FROM dim_area WHERE area_type = 'borough' AND area_code = getvariable('home_borough'));
