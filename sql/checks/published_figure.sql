-- check: A printed figure has the words by which it can be found, a value or a reason, and an area wherever it is about one.

SELECT figure_id, area_name, area_type, value, reason, locator
FROM fact_published_figure
WHERE coalesce(locator, '') = ''
    OR (value IS NULL) <> (reason IS NOT NULL)
    OR (area_type IS NOT NULL AND area_key IS NULL);
