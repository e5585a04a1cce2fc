-- check: substances are named once each, and from the first on

SELECT
    'reject' AS verdict,
    'substances_out_of_order' AS code,
    row_label AS subject,
    CASE WHEN substance_2 IS NULL AND substance_3 IS NOT NULL THEN 'There is a third substance and no second one.' ELSE 'The same substance is named twice.' END AS message,
    line,
    'substance_2' AS column_name,
    coalesce(substance_2, substance_3) AS value
FROM incoming
WHERE (substance_2 IS NULL AND substance_3 IS NOT NULL) OR substance_2 = substance_1 OR substance_3 IN (substance_1, substance_2)
ORDER BY line;
