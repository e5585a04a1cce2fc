-- internal: Crimes of police.uk as rows of the fact offence, and what was received of them.
-- needs: police_issue, source

CREATE TEMP TABLE offence_police AS
SELECT
    r.month, coalesce(p.area_key, f.area_key) AS area_key, r.offence_key, r.label AS offence_as_supplied, s.source_key, r.batch_id,
    count(*) AS count, 1.0::DOUBLE AS weight,
    coalesce(p.geography_basis, 'exact'::basis_enum) AS geography_basis,
    'exact'::status_enum AS status, NULL::VARCHAR AS reason,
    i.valid_from, i.valid_to
FROM police_row AS r
JOIN police_issue AS i USING (kind, delivery, force, month, borough_code, offence_key)
JOIN dim_source AS s ON s.source_code = 'police_uk'
LEFT JOIN place_area AS p ON p.place_id = r.place_id
LEFT JOIN dim_area AS f ON NOT r.in_borough AND f.area_code = r.borough_code AND f.area_type = 'pseudo' AND f.borough_code = r.borough_code
WHERE r.kind = 'crime'
GROUP BY ALL;

-- A delivery that was cut to some types speaks a taxonomy of its own: those types and no others.
CREATE TEMP TABLE police_taxonomy AS
SELECT
    delivery, month,
    CASE WHEN bool_or(is_whole) THEN 'POLICE_UK' ELSE 'POLICE_UK: ' || string_agg(o.offence, ', ' ORDER BY o.offence) END AS taxonomy
FROM police_type
JOIN dim_offence AS o USING (offence_key)
WHERE kind = 'crime'
GROUP BY delivery, month;

INSERT INTO offence_of_taxonomy
SELECT DISTINCT x.taxonomy, t.offence_key
FROM police_taxonomy AS x
JOIN police_type AS t USING (delivery, month)
WHERE t.kind = 'crime' AND x.taxonomy <> 'POLICE_UK';

CREATE TEMP TABLE police_coverage AS
SELECT
    c.batch_id, 'police_uk' AS source_code, c.area_key, c.month, x.taxonomy, 'exact'::basis_enum AS geography_basis,
    'exact'::status_enum AS status, NULL::VARCHAR AS reason, c.valid_from, c.valid_to
FROM police_area_covered AS c
JOIN police_taxonomy AS x USING (delivery, month)
WHERE c.kind = 'crime';
