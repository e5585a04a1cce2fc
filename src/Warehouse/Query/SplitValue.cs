using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>Which values can be split: those whose parts sum to the whole, over what they are split by.</summary>
internal static class SplitValue
{
    /// <summary>The first value whose change cannot be split; null where all can.</summary>
    public static string? NotAdditive(QueryTree.GroupBy split, Catalogue catalogue)
    {
        var rows = Scope.Of(split.Input, catalogue);
        return split.Aggregates.FirstOrDefault(a => !IsAdditive(a, split, rows, catalogue))?.Alias;
    }

    /// <summary>A measure of the same fact that can be split; null where there is none.</summary>
    public static string? Remedy(QueryTree.GroupBy split, Catalogue catalogue) =>
        catalogue.MeasuresOf(FlatColumn.SourceOf(split, catalogue)).FirstOrDefault(m => m.IsSum)?.QueryName;

    private static bool IsAdditive(Aggregate aggregate, QueryTree.GroupBy split, Scope rows, Catalogue catalogue) => aggregate switch
    {
        Aggregate.OfMeasure measure => IsAdditive(AggregateTypes.MeasureOf(measure, rows, catalogue), split, rows.Relation!),
        Aggregate.OfColumn { Method: AggregationMethod.Sum } column => rows.Require(column.Path, catalogue).Additive,
        Aggregate.OfRows => true,
        _ => false,
    };

    private static bool IsAdditive(Measure measure, QueryTree.GroupBy split, Relation fact) => !measure.IsRatio
        && measure.IsSum
        && split.Keys.Select(k => WordOf(k, fact)).All(w => w is null || measure.AdditiveOver.Contains(w));

    // What a measure file calls the dimension of a key; other columns have no word there, and the grain pass looks after them.
    private static string? WordOf(ColumnPath key, Relation fact) =>
        fact.FindNavigation(key.Navigation ?? fact.FindColumn(key.Name)?.Navigation ?? "")?.Target switch
        {
            "area" => "area",
            "month" or "period" => "time",
            "offence_type" => "offence",
            _ => key.Name == "Month" ? "time" : null,
        };
}
