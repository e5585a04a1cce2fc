using Warehouse.Catalog;
using Warehouse.Sql;

namespace Warehouse.Build.Values;

/// <summary>Printed figures that a measure file names as values of its measure. Printed again, the later paper counts.</summary>
internal static class PrintedCells
{
    private const string Figures = "published_figure";

    public static void Fill(BuildDatabase database, BuildPlan plan, Relation[] relations)
    {
        if (relations.FirstOrDefault(r => r.Stem == Figures) is not { } figures)
            return;
        foreach (var measure in plan.Measures.Select(m => m.Measure).Where(m => !m.Published.IsEmpty))
            Fill(database, measure, figures, relations);
    }

    private static void Fill(BuildDatabase database, Measure measure, Relation figures, Relation[] relations)
    {
        var condition = string.Join(" OR ", measure.Published.Select(p => $"({p})"));
        string[] own = ["period_type", "period_start", "period_end", "value", "status", "valid_from", "position", "figure_id"];
        database.Execute(
            $"""
            INSERT INTO value_period_cell
            SELECT
                (SELECT measure_key FROM value_measure AS m WHERE m.fact = ? AND m.query_name = ?),
                {CellRows.Area}, {CellRows.Source}, NULL, cell_period_type, cell_period_start, cell_period_end,
                cell_value, cell_status, NULL, 'exact', cell_valid_from, [cell_figure_id]
            FROM ({CellRows.Select(figures, relations, own, MeasureSql.Names(condition))})
            WHERE ({condition})
                AND {CellRows.Area} IS NOT NULL AND cell_value IS NOT NULL AND cell_period_start IS NOT NULL AND cell_period_end IS NOT NULL
            QUALIFY row_number() OVER (
                PARTITION BY {CellRows.Area}, cell_period_type, cell_period_start, cell_period_end ORDER BY cell_valid_from DESC, cell_position, cell_figure_id) = 1
            """,
            measure.Fact, measure.QueryName);
    }
}
