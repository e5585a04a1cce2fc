using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>
/// Refuses aggregates that count the same thing more than once: a ward and its borough, two series of the same area, women and
/// everybody. What may be mixed is decided from the combinations that the data holds and that the filter leaves.
/// </summary>
internal static class GrainPass
{
    private const string BoundarySet = "BoundarySet";

    /// <summary>The same tree; a caller's error when an aggregate mixes grains.</summary>
    public static QueryTree Apply(QueryTree tree, Catalogue catalogue)
    {
        var source = FlatColumn.SourceOf(tree, catalogue);
        foreach (var groupBy in QueryTreeInput.Chain(tree).OfType<QueryTree.GroupBy>().Reverse())
        {
            CheckGroups(groupBy, source, catalogue);
        }

        return tree;
    }

    private static void CheckGroups(QueryTree.GroupBy groupBy, Relation source, Catalogue catalogue)
    {
        var scope = Scope.Of(groupBy.Input, catalogue);
        var remaining = RemainingGrains.Of(groupBy.Input, source, catalogue);
        var names = RemainingGrains.Names(groupBy.Input, source, catalogue);
        var settled = groupBy.Keys.Select(k => names(k)).OfType<string>().ToHashSet();
        if (remaining.OneArea || settled.Any(RemainingGrains.NamesArea))
        {
            settled.UnionWith(RemainingGrains.OfArea);
        }

        foreach (var aggregate in groupBy.Aggregates.Where(a => AddsUp(a, scope, catalogue)))
        {
            CheckMixes(aggregate, remaining, settled, source, catalogue);
        }
    }

    // What a measure fixes by its own expression is settled for it, and for no other aggregate.
    private static void CheckMixes(Aggregate aggregate, RemainingGrains remaining, HashSet<string> settled, Relation source, Catalogue catalogue)
    {
        foreach (var measure in CountsOf(aggregate, source, catalogue))
        {
            var fixedToo = measure is null ? settled : [.. settled, .. measure.Fixes];
            foreach (var set in remaining.Sets)
            {
                CheckMix(aggregate.Alias, measure is null ? set : FixedMembers.Of(measure, set), fixedToo, source);
            }
        }
    }

    // The counts of the fact that an aggregate adds up: a ratio those of its sides that are of this fact. Null for a plain sum.
    private static IEnumerable<Measure?> CountsOf(Aggregate aggregate, Relation source, Catalogue catalogue)
    {
        if (aggregate is not Aggregate.OfMeasure named || catalogue.FindMeasure(source.Stem, named.Measure) is not { } measure)
        {
            return [null];
        }

        return measure.IsRatio ? new[] { catalogue.NumeratorOf(measure), catalogue.DenominatorOf(measure) }.Where(m => m.Fact == source.Stem) : [measure];
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
            if (column != GeographyBasis.Column && !settled.Contains(column) && groups.Select(g => Members(g, i, column)).FirstOrDefault(m => m.Length > 1) is { } mixed)
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
