-- internal: How a period fact says what has been received: period_coverage('fact_STEM') makes its coverage_STEM.
-- needs: area, source

-- One row for each area, series and period, for each issue of it, with the columns named as the fact's flat columns.
CREATE TEMP MACRO period_coverage(fact) AS TABLE
    SELECT
        r.source_code AS "SourceCode",
        a.area_code AS "AreaCode", a.area_name AS "AreaName", a.area_type AS "AreaType",
        a.borough_code AS "BoroughCode", a.borough_name AS "BoroughName", a.boundary_set AS "BoundarySet",
        f.period_type AS "PeriodType", f.period_start AS "PeriodStart", f.period_end AS "PeriodEnd",
        f.batch_id AS "BatchId",
        max(f.status) AS status,
        f.valid_from, f.valid_to
    FROM query_table(fact) AS f
    JOIN dim_area AS a USING (area_key)
    JOIN dim_source AS r USING (source_key)
    WHERE f.period_start IS NOT NULL AND f.period_end IS NOT NULL
    GROUP BY ALL
    ORDER BY ALL;
