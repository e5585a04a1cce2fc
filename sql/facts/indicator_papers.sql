-- internal: The papers as part of the fact indicator: the indicators of the commissioning plan with target and rating, and every other
--   printed value that no fact of its own holds: rates, shares, ranks, ceilings, posts.
-- needs: printed, cctv_papers, asb_papers, domestic_abuse_papers, hate_crime_papers, prevent_papers, offender_papers, service_papers, cost_papers, survey_papers

-- What a fact of its own holds, or counts in another way, is not said twice. Assumptions and evidence from elsewhere are no
-- observations; quarters of MARAC are published figures; tables by ward are in the fact of CCTV cell by cell.
CREATE TEMP TABLE indicator_counted AS
SELECT
    p.* EXCLUDE (topic, measure, category, subcategory, label_as_supplied, comparator),
    concat_ws(', ', CASE WHEN p.category <> p.measure THEN p.category || ': ' || p.measure ELSE p.measure END, p.subcategory, p.comparator) AS indicator
FROM printed AS p
WHERE p.topic NOT IN ('indicators', 'marac', 'offences', 'cctv_by_ward', 'cctv_by_ward_type', 'cctv_summary', 'programme_evidence')
    AND p.unit NOT IN ('gbp', 'hour_of_day')
    AND p.figure_id NOT IN (
        SELECT figure_id FROM asb_counted
        UNION ALL SELECT figure_id FROM domestic_abuse_counted
        UNION ALL SELECT figure_id FROM hate_crime_counted
        UNION ALL SELECT figure_id FROM prevent_counted
        UNION ALL SELECT figure_id FROM offender_counted
        UNION ALL SELECT figure_id FROM service_counted
        UNION ALL SELECT figure_id FROM survey_counted);

-- A target is a row of its own in the paper and a column here; so are rating and direction of travel.
CREATE TEMP TABLE indicator_plan AS
SELECT
    f.*,
    t.value AS target,
    CASE WHEN t.figure_id IS NOT NULL AND t.value IS NULL THEN printf('Target as printed: %s.', t.value_as_printed) END AS target_note
FROM fact_published_figure AS f
LEFT JOIN fact_published_figure AS t
    ON f.subcategory = 'result' AND t.subcategory = 'target' AND t.topic = f.topic AND t.reference = f.reference AND t.document = f.document
WHERE f.topic = 'indicators' AND f.value IS NOT NULL AND f.subcategory IN ('result', 'previous result', 'benchmark');

CREATE TEMP TABLE indicator_printed AS
SELECT
    NULL::VARCHAR AS indicator_id,
    c.indicator,
    c.period_type, c.period_start, c.period_end, c.period_label,
    c.area_key,
    c.value, NULL::DOUBLE AS target, c.unit,
    NULL::VARCHAR AS polarity, NULL::VARCHAR AS rag, NULL::VARCHAR AS direction,
    c.status, c.reason, NULL::VARCHAR AS note,
    c.qualifier, c.quality, c.figure_id, c.valid_from, c.valid_to
FROM as_printed('indicator_counted') AS c
UNION ALL BY NAME
SELECT
    reference AS indicator_id,
    category AS indicator,
    coalesce(period_type, 'other') AS period_type, period_start, period_end, coalesce(period_label, 'not stated') AS period_label,
    area_key,
    value, target, unit,
    printed_polarity(polarity) AS polarity,
    rag, direction,
    status, reason, target_note AS note,
    qualifier, quality, figure_id, valid_from, valid_to
FROM indicator_plan;

-- The columns of the fact that a paper does not fill.
CREATE TEMP TABLE indicator_papers AS
SELECT
    p.*,
    a.area_code, a.area_name, a.area_type, a.area_type AS area_type_as_supplied,
    'exact' AS geography_basis,
    'all' AS sex, 'all' AS age,
    'papers' AS source_code,
    NULL::INTEGER AS batch_id
FROM indicator_printed AS p
JOIN dim_area AS a USING (area_key);
