-- layout: police_uk_stop_and_search
-- source: Stop and search, Home Office / data.police.uk; Open Government Licence v3.0
-- from: incoming, one row per line of the file
-- into: staged_stop_search

INSERT INTO staged_stop_search
SELECT
    getvariable('batch_id') AS batch_id,
    line,
    local_month(stopped_at) AS month,
    stopped_at,
    search_type,
    part_of_operation::BOOLEAN AS part_of_operation,
    operation,
    longitude,
    latitude,
    gender,
    age_range,
    self_defined_ethnicity,
    officer_defined_ethnicity,
    legislation,
    object_of_search,
    outcome,
    outcome_linked::BOOLEAN AS outcome_linked,
    clothing_removed::BOOLEAN AS clothing_removed
FROM incoming;
