using System.Collections.Immutable;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>What the rows of a tree can still hold, by its filters and by what the data holds.</summary>
/// <param name="Sets">The combinations that are left.</param>
/// <param name="OneArea">Whether a filter leaves one area.</param>
internal readonly record struct RemainingGrains(ImmutableArray<GrainSet> Sets, bool OneArea)
{
    /// <summary>Columns of which each area has one value: an area is of one type and of one boundary set.</summary>
    public static ImmutableArray<string> OfArea { get; } = ["AreaType", "BoundarySet"];

    private static readonly string[] AreaNames = ["AreaCode", "AreaKey"];

    /// <summary>Whether a column of this name says which area it is.</summary>
    public static bool NamesArea(string? column) => AreaNames.Contains(column);

    /// <summary>What the rows of <paramref name="tree"/> can hold.</summary>
    public static RemainingGrains Of(QueryTree tree, Relation source, Catalogue catalogue) => QueryTreeInput.Of(tree) is not { } input
        ? new RemainingGrains(Later(source.Grains, tree.Source().Later), OneArea: false)
        : tree is QueryTree.Where where ? Of(input, source, catalogue).Under(where, source, catalogue) : Of(input, source, catalogue);

    /// <summary>The flat column that a path over the rows of <paramref name="rows"/> means; a number under a name of the caller's own is none.</summary>
    public static Func<ColumnPath, string?> Names(QueryTree rows, Relation source, Catalogue catalogue)
    {
        var computed = QueryTreeInput.Chain(rows).OfType<QueryTree.GroupBy>().SelectMany(g => g.Aggregates).Select(a => a.Alias).ToHashSet();
        return path => path.Navigation is null && computed.Contains(path.Name) ? null : FlatColumn.NameOf(path, source, catalogue);
    }

    /// <summary>The members of one column that are left; none where the catalogue does not list them.</summary>
    public IEnumerable<string?> MembersOf(string column) => Sets.Where(s => s.Columns.Contains(column))
        .SelectMany(s => s.Grains.Select(g => g.Values[s.Columns.IndexOf(column)]))
        .Distinct();

    private static ImmutableArray<GrainSet> Later(ImmutableArray<GrainSet> sets, int months) => months == 0 ? sets : [.. sets.Select(s => s with
    {
        Grains = [.. s.Grains.Select(g => g with { FirstMonth = g.FirstMonth?.AddMonths(months), LastMonth = g.LastMonth?.AddMonths(months) })],
    })];

    private RemainingGrains Under(QueryTree.Where where, Relation source, Catalogue catalogue)
    {
        var names = Names(where.Input, source, catalogue);
        var possible = Sets.Select(s => s with { Grains = s.Grains.RemoveAll(g => !GrainCondition.MayHold(where.Condition, c => names(c) is { } name ? GrainValues.Of(name, s, g, source) : null)) });
        return new RemainingGrains([.. possible], OneArea || Conjunction.And(where.Condition).Exists(t => IsOneArea(t, names)));
    }

    private static bool IsOneArea(Expression term, Func<ColumnPath, string?> names)
    {
        var path = term switch
        {
            Expression.Compare { Operator: ComparisonOperator.Equal, Left: Expression.Column column, Right: Expression.Literal } => column.Path,
            Expression.Compare { Operator: ComparisonOperator.Equal, Left: Expression.Literal, Right: Expression.Column column } => column.Path,
            Expression.In { Operand: Expression.Column column, Values.Length: 1 } => column.Path,
            _ => null,
        };
        return path is not null && NamesArea(names(path));
    }
}
