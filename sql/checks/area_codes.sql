-- check: A code is one area of one type in one borough; London has 33 authorities; where our own table lists a borough's wards, they are
--   as many as counted.

SELECT 'twice' AS problem, area_code, borough_code, area_type, count(*) AS rows
FROM dim_area
GROUP BY area_code, borough_code, area_type
HAVING count(*) > 1
UNION ALL
SELECT 'authorities', NULL, NULL, 'borough', count(*)
FROM dim_area
WHERE area_type = 'borough'
HAVING count(*) <> 33
UNION ALL
SELECT 'wards', a.boundary_set, a.borough_code, 'ward', count(*)
FROM dim_area AS a
JOIN ward_range AS r ON r.borough_code = a.borough_code AND r.boundary_set = a.boundary_set
JOIN area_reference AS k ON k.area_code = a.area_code AND k.area_type = 'ward'
WHERE a.area_type = 'ward'
GROUP BY a.borough_code, a.boundary_set
HAVING count(*) <> any_value(r.wards);
