using System.Collections.Immutable;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>
/// Refuses aggregates that count the same thing more than once: a ward and its borough, two series of the same area, women and
/// everybody. What may be mixed is decided from the combinations that the data holds and that the filter leaves.
/// </summary>
internal static class GrainPass
{
    private const string BoundarySet = "BoundarySet";

    // An area is of one type and of one boundary set.
    private static readonly string[] AreaNames = ["AreaCode", "AreaKey"];
    private static readonly string[] FixedByArea = ["AreaType", BoundarySet];

    /// <summary>The same tree; a caller's error when an aggregate mixes grains.</summary>
    public static QueryTree Apply(QueryTree tree, Catalogue catalogue)
    {
        Check(tree, FlatColumn.SourceOf(tree, catalogue), catalogue);
        return tree;
    }

    // What the rows of a node can still hold.
    private readonly record struct Remaining(ImmutableArray<GrainSet> Grains, bool OneArea);

    private static Remaining Check(QueryTree tree, Relation source, Catalogue catalogue)
    {
        if (QueryTreeInput.Of(tree) is not { } input)
        {
            return new Remaining(source.Grains, OneArea: false);
        }

        var remaining = Check(input, source, catalogue);
        switch (tree)
        {
            case QueryTree.Where where:
                return Restrict(remaining, where, source, catalogue);
            case QueryTree.GroupBy groupBy:
                CheckGroups(groupBy, remaining, source, catalogue);
                return remaining;
            default:
                return remaining;
        }
    }

    private static Remaining Restrict(Remaining remaining, QueryTree.Where where, Relation source, Catalogue catalogue)
    {
        var names = Names(where.Input, source, catalogue);
        var possible = remaining.Grains.Select(s => s with { Grains = s.Grains.RemoveAll(g => !GrainCondition.MayHold(where.Condition, c => names(c) is { } name ? GrainValues.Of(name, s, g, source) : null)) });
        return new Remaining([.. possible], remaining.OneArea || Conjunction.And(where.Condition).Exists(t => IsOneArea(t, names)));
    }

    // The flat column that a path means; a number under a name of the caller's own is none.
    private static Func<ColumnPath, string?> Names(QueryTree rows, Relation source, Catalogue catalogue)
    {
        var computed = QueryTreeInput.Chain(rows).OfType<QueryTree.GroupBy>().SelectMany(g => g.Aggregates).Select(a => a.Alias).ToHashSet();
        return path => path.Navigation is null && computed.Contains(path.Name) ? null : FlatColumn.NameOf(path, source, catalogue);
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
        return path is not null && AreaNames.Contains(names(path));
    }

    private static void CheckGroups(QueryTree.GroupBy groupBy, Remaining remaining, Relation source, Catalogue catalogue)
    {
        var scope = Scope.Of(groupBy.Input, catalogue);
        var names = Names(groupBy.Input, source, catalogue);
        var settled = groupBy.Keys.Select(k => names(k)).OfType<string>().ToHashSet();
        if (remaining.OneArea || AreaNames.Any(settled.Contains))
        {
            settled.UnionWith(FixedByArea);
        }

        foreach (var aggregate in groupBy.Aggregates.Where(a => AddsUp(a, scope, catalogue)))
        {
            foreach (var set in remaining.Grains)
            {
                CheckMix(aggregate.Alias, set, settled, source);
            }
        }
    }

    private static bool AddsUp(Aggregate aggregate, Scope scope, Catalogue catalogue)
    {
        if (aggregate is not Aggregate.OfColumn column)
        {
            return aggregate is Aggregate.OfMeasure;
        }

        var additive = scope.Require(column.Path, catalogue).Additive;
        return additive || column.Method != AggregationMethod.Sum ? additive : throw QueryErrors.NotAdditive(column.Path.ToString());
    }

    // Groups that agree in what is settled must agree in the rest.
    private static void CheckMix(string alias, GrainSet set, HashSet<string> settled, Relation source)
    {
        var groups = set.Grains.GroupBy(g => string.Join('\n', g.Values.Where((_, i) => settled.Contains(set.Columns[i])))).ToArray();
        for (var i = 0; i < set.Columns.Length; i++)
        {
            var column = set.Columns[i];
            if (!settled.Contains(column) && groups.Select(g => Members(g, i, column)).FirstOrDefault(m => m.Length > 1) is { } mixed)
            {
                throw column == BoundarySet
                    ? QueryErrors.MixedBoundaries(alias, column, mixed)
                    : QueryErrors.MixedGrain(alias, source.FindColumn(column)!, mixed);
            }
        }
    }

    // An area that belongs to no boundary set stands beside any.
    private static string?[] Members(IEnumerable<Grain> grains, int at, string column) =>
        [.. grains.Select(g => g.Values[at]).Where(v => v is not null || column != BoundarySet).Distinct().Order(StringComparer.Ordinal)];
}
