using System.Collections.Immutable;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>
/// Refuses aggregates that count the same thing more than once: a ward and its borough, or two series of the same area.
/// What may be mixed is decided from the combinations that the data holds and that the filter leaves.
/// </summary>
internal static class GrainPass
{
    private const string AreaType = "AreaType";
    private const string AreaCode = "AreaCode";
    private const string SourceCode = "SourceCode";

    /// <summary>The same tree; a caller's error when an aggregate mixes grains.</summary>
    public static QueryTree Apply(QueryTree tree, Catalogue catalogue)
    {
        Check(tree, FlatColumn.SourceOf(tree, catalogue), catalogue);
        return tree;
    }

    // What the rows of a node can still hold.
    private readonly record struct Remaining(ImmutableArray<Grain> Grains, bool OneArea);

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
                return Restrict(remaining, where.Condition, source, catalogue);
            case QueryTree.GroupBy groupBy:
                CheckGroups(groupBy, remaining, source, catalogue);
                return remaining;
            default:
                return remaining;
        }
    }

    private static Remaining Restrict(Remaining remaining, Expression condition, Relation source, Catalogue catalogue)
    {
        var possible = remaining.Grains.RemoveAll(g => !GrainCondition.MayHold(condition, c => ValueOf(c, g, source, catalogue)));
        return new Remaining(possible, remaining.OneArea || Conjunction.And(condition).Exists(t => IsOneArea(t, source, catalogue)));
    }

    private static string? ValueOf(ColumnPath path, Grain grain, Relation source, Catalogue catalogue) => FlatColumn.NameOf(path, source, catalogue) switch
    {
        AreaType => grain.AreaType,
        SourceCode => grain.SourceCode,
        _ => null,
    };

    private static bool IsOneArea(Expression term, Relation source, Catalogue catalogue)
    {
        var path = term switch
        {
            Expression.Compare { Operator: ComparisonOperator.Equal, Left: Expression.Column column, Right: Expression.Literal } => column.Path,
            Expression.Compare { Operator: ComparisonOperator.Equal, Left: Expression.Literal, Right: Expression.Column column } => column.Path,
            Expression.In { Operand: Expression.Column column, Values.Length: 1 } => column.Path,
            _ => null,
        };
        return path is not null && FlatColumn.NameOf(path, source, catalogue) == AreaCode;
    }

    private static void CheckGroups(QueryTree.GroupBy groupBy, Remaining remaining, Relation source, Catalogue catalogue)
    {
        var scope = Scope.Of(groupBy.Input, catalogue);
        var keys = groupBy.Keys.Select(k => FlatColumn.NameOf(k, source, catalogue)).ToHashSet();
        foreach (var aggregate in groupBy.Aggregates)
        {
            if (AddsUp(aggregate, scope, catalogue))
            {
                CheckMix(aggregate.Alias, remaining, keys);
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

    private static void CheckMix(string alias, Remaining remaining, HashSet<string?> keys)
    {
        var areaTypes = remaining.Grains.Select(g => g.AreaType).Distinct().Order().ToArray();
        var areaTypeIsFixed = areaTypes.Length <= 1 || remaining.OneArea || keys.Contains(AreaType) || keys.Contains(AreaCode);
        if (!areaTypeIsFixed)
        {
            throw QueryErrors.MixedGrain(alias, AreaType, areaTypes);
        }

        var sources = remaining.Grains.GroupBy(g => g.AreaType).Select(g => g.Select(s => s.SourceCode).Distinct().Order().ToArray());
        if (!keys.Contains(SourceCode) && sources.FirstOrDefault(s => s.Length > 1) is { } mixed)
        {
            throw QueryErrors.MixedGrain(alias, SourceCode, mixed);
        }
    }
}
