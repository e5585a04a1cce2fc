using System.Collections.Immutable;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.OData;

/// <summary>The columns that are visible at one point of a request: those of the set at first, after a grouping only its keys and aliases.</summary>
/// <param name="SetName">Entity set, for messages.</param>
/// <param name="Columns">Every column that may be named.</param>
/// <param name="Measures">Measures that may be aggregated here; none once the rows are grouped.</param>
/// <param name="IsAggregated">Whether the rows are groups.</param>
internal sealed record Stage(string SetName, ImmutableArray<StageColumn> Columns, ImmutableArray<Measure> Measures, bool IsAggregated)
{
    /// <summary>The stage before any transformation.</summary>
    public static Stage Of(Relation relation, Catalogue catalogue)
    {
        var own = relation.Columns.Select(c => new StageColumn(new ColumnPath(null, c.Name), c.Type));
        var reached =
            from navigation in relation.Navigations
            let dimension = catalogue.FindStem(navigation.Target)
            where dimension is not null
            from column in dimension.Columns
            where column.Navigation is null
            select new StageColumn(new ColumnPath(navigation.Name, column.Name), column.Type);
        return new Stage(relation.SetName, [.. own, .. reached], [.. catalogue.MeasuresOf(relation)], false);
    }

    /// <summary>Columns that are shown when nothing is selected.</summary>
    public IEnumerable<StageColumn> Shown => IsAggregated ? Columns : Columns.Where(c => c.Path.Navigation is null);

    /// <summary>The column of that path, by exact name or, where only one fits, without regard to case (OData 4.01); null when there is none.</summary>
    public StageColumn? Find(string? navigation, string name) =>
        Columns.FirstOrDefault(c => c.Path.Navigation == navigation && c.Path.Name == name)
        ?? OnlyOne(Columns.Where(c => Same(c.Path.Navigation, navigation) && Same(c.Path.Name, name)));

    /// <summary>The navigation property, or the group of columns, of that name as it is spelt in the model; null when there is none.</summary>
    public string? FindNavigation(string name) =>
        Columns.Select(c => c.Path.Navigation).FirstOrDefault(n => n is not null && Same(n, name));

    /// <summary>Names that could have been meant under <paramref name="navigation"/>.</summary>
    public IEnumerable<string> Known(string? navigation) =>
        Columns.Where(c => c.Path.Navigation == navigation).Select(c => c.Path.Name);

    private static StageColumn? OnlyOne(IEnumerable<StageColumn> found) => found.Take(2).ToArray() is [var only] ? only : null;

    private static bool Same(string? a, string? b) => string.Equals(a, b, StringComparison.OrdinalIgnoreCase);
}

/// <summary>A visible column with its type.</summary>
internal sealed record StageColumn(ColumnPath Path, ColumnType Type);
