-- check: values other than True and False where only these can stand
-- note: Blank is not known, and is no fault.

WITH flag AS (
    UNPIVOT (SELECT line, part_of_operation, outcome_linked, clothing_removed FROM incoming)
    ON part_of_operation, outcome_linked, clothing_removed
    INTO NAME name VALUE said
)
SELECT
    'reject' AS verdict,
    'not_true_or_false' AS code,
    said AS subject,
    'True, False or nothing is expected here.' AS message,
    line,
    name AS column_name,
    said AS value
FROM flag
WHERE lower(said) NOT IN ('true', 'false')
ORDER BY line;
