using Warehouse.Catalog;

namespace Warehouse.Build.Values;

/// <summary>Printed figures that a measure file names as values of its measure. Printed again, the later paper counts.</summary>
internal static class PrintedCells
{
    private const string Figures = "published_figure";

    public static void Fill(BuildDatabase database, IReadOnlyCollection<ValueMeasure> measures, Relation[] relations)
    {
        ValueMeasure[] printed = [.. measures.Where(m => !m.Measure.Published.IsEmpty)];
        if (printed.Length == 0 || relations.FirstOrDefault(r => r.Stem == Figures) is not { } figures)
            return;
        var conditions = printed.Select(m => string.Join(" OR ", m.Measure.Published.Select(p => $"({p})"))).ToArray();
        string[] own = ["period_type", "period_start", "period_end", "value", "status", "valid_from", "position", "figure_id"];
        database.Execute($"""
            INSERT INTO value_period_cell
            WITH claimed AS (
                SELECT *, unnest([{string.Join(", ", printed.Zip(conditions, (m, c) => $"CASE WHEN {c} THEN {m.Key} END"))}]) AS measure_key
                FROM ({CellRows.Select(figures, relations, own, conditions.SelectMany(MeasureExpression.Names))})
                WHERE {CellRows.Area} IS NOT NULL AND cell_value IS NOT NULL AND cell_period_start IS NOT NULL AND cell_period_end IS NOT NULL)
            SELECT
                measure_key, {CellRows.Area}, {CellRows.Source}, NULL, cell_period_type, cell_period_start, cell_period_end,
                cell_value, cell_status, NULL, 'exact', cell_valid_from, [cell_figure_id]
            FROM claimed
            WHERE measure_key IS NOT NULL
            QUALIFY row_number() OVER (
                PARTITION BY measure_key, {CellRows.Area}, cell_period_type, cell_period_start, cell_period_end ORDER BY cell_valid_from DESC, cell_position, cell_figure_id) = 1
            """);
    }
}
