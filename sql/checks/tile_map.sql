-- check: No two tiles of a borough lie on the same cell of the tile map.

SELECT borough_code, tile_column, tile_row, string_agg(area_name, ', ') AS wards
FROM dim_area
WHERE tile_column IS NOT NULL
GROUP BY borough_code, tile_column, tile_row
HAVING count(*) > 1;
