using System.Globalization;
using Warehouse.Catalog;

namespace Warehouse.Build.Values;

/// <summary>
/// Fills the cells from which <c>MeasureValues</c> is made: what each count measure gives for an area, a source and a period. The
/// expressions are the measure files' own, so that this is the one step of a build whose SQL is put together from the catalogue.
/// </summary>
internal static class ValueCells
{
    /// <summary>Stem of the file that makes the empty tables; the cells are filled as soon as it has run.</summary>
    public const string After = "value_measure";

    public static void Fill(BuildDatabase database, BuildPlan plan)
    {
        var relations = plan.Relations.ToArray();
        var measures = Numbered(database, plan);
        var counts = measures.Where(m => !m.Measure.IsRatio).ToArray();
        foreach (var fact in relations.Where(r => r is { Kind: RelationKind.Fact, Sensitive: false }))
        {
            var own = counts.Where(m => m.Measure.Fact == fact.Stem && !m.Measure.Sensitive).ToArray();
            if (own.Length > 0)
                Fill(database, new ValueFact(fact, [.. own]), relations);
        }

        PrintedCells.Fill(database, measures, relations);
        FillBreaks(database, measures);
    }

    private static void Fill(BuildDatabase database, ValueFact fact, Relation[] relations)
    {
        fact.Verify();
        var told = fact.IsMonthly ? fact.Relation.Coverage! : fact.Relation.Table;
        if (database.Rows($"SELECT 1 FROM {ServedRows.Quote(told)} LIMIT 1").Count == 0)
            return;
        if (fact.IsMonthly)
            MonthCells.Fill(database, fact, relations);
        else
            PeriodCells.Fill(database, fact, relations);
    }

    private static void FillBreaks(BuildDatabase database, ValueMeasure[] measures)
    {
        var breaks = measures.SelectMany(m => m.Measure.Breaks, (m, b) => new object?[] { m.Key, b.Date, b.Kind }).ToArray();
        if (breaks.Length > 0)
            database.Execute($"INSERT INTO value_own_break VALUES {string.Join(", ", breaks.Select(_ => "(?, ?, ?)"))}", [.. breaks.SelectMany(b => b)]);
    }

    private static ValueMeasure[] Numbered(BuildDatabase database, BuildPlan plan) =>
    [
        .. from row in database.Rows("SELECT measure_key, fact, query_name FROM value_measure WHERE has_cells OR has_values ORDER BY measure_key")
           join file in plan.Measures on (row[1], row[2]) equals (file.Measure.Fact, file.Measure.QueryName)
           select new ValueMeasure(int.Parse(row[0]!, CultureInfo.InvariantCulture), file),
    ];
}
