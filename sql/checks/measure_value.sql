-- check: A value of a measure is null for a reason, and lies between its limits; what lacks a period or cannot be told is incomplete or withdrawn.
SELECT measure, definition_version, area_key, period_type, period_start, value, lower, upper, status, reason
FROM fact_measure_value
WHERE (value IS NULL AND reason IS NULL)
    OR value NOT BETWEEN coalesce(lower, value) AND coalesce(upper, value)
    OR (reason IN ('missing_period', 'not_comparable') AND value IS NULL AND status NOT IN ('incomplete', 'withdrawn'))
    OR (value IS NULL AND (lower IS NOT NULL OR compared_to IS NOT NULL OR rank IS NOT NULL));
