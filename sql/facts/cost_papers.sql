-- internal: Budgets, grants, spend and the cells of the cost-benefit tables as the papers print them.
-- needs: printed

CREATE TEMP TABLE cost_counted AS
SELECT
    p.* EXCLUDE (topic, measure, category, subcategory, label_as_supplied, comparator, unit, value),
    coalesce(p.category, 'not stated') AS programme,
    p.measure AS item,
    coalesce(p.subcategory, 'all') AS detail,
    f.partner, f.cost_table, f.cost_column
FROM printed AS p
JOIN fact_published_figure AS f USING (figure_id)
WHERE p.unit = 'gbp' AND p.topic IN ('costs_and_funding', 'cost_benefit', 'project_budgets', 'iom');

CREATE TEMP TABLE cost_papers AS
SELECT c.* EXCLUDE (count), f.value AS amount
FROM as_printed('cost_counted') AS c
JOIN fact_published_figure AS f USING (figure_id);
