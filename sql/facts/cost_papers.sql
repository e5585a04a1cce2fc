-- internal: Budgets, grants, spend and the cells of the cost-benefit tables as the papers print them.
-- needs: printed

-- Set-up and operating costs of a year have the same days and different words. The same amount printed twice is two statements.
CREATE TEMP TABLE cost_papers AS
SELECT
    p.* EXCLUDE (topic, position, measure, category, subcategory, label_as_supplied, comparator, unit, count, value),
    coalesce(p.category, 'not stated') AS programme,
    p.measure AS item,
    coalesce(p.subcategory, 'all') AS detail,
    CASE WHEN p.period_label LIKE '%Set-up' THEN 'set-up' WHEN p.period_label LIKE '%Operating' THEN 'operating' END AS phase,
    f.partner, f.cost_table, f.cost_column,
    p.value AS amount
FROM printed AS p
JOIN fact_published_figure AS f USING (figure_id)
WHERE p.unit = 'gbp' AND p.topic IN ('costs_and_funding', 'cost_benefit', 'project_budgets', 'iom');
