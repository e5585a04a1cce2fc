using System.Collections.Immutable;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>
/// A measure whose own expression decides what it counts of the dimension of its fact's vocabulary. A month whose taxonomy tells none of
/// these members has no number of it, and no zero.
/// </summary>
/// <param name="Alias">Name of its value.</param>
/// <param name="Expression">The expression.</param>
internal sealed record MeasureFilter(string Alias, string Expression)
{
    /// <summary>Those among the aggregates of a group that choose by that dimension and by nothing else.</summary>
    public static ImmutableArray<MeasureFilter> Of(QueryTree.GroupBy groupBy, Relation fact, Catalogue catalogue)
    {
        if (fact.Vocabulary is not { } vocabulary || fact.Navigations.FirstOrDefault(n => n.ForeignKey == vocabulary.Key)?.Name is not { } through)
        {
            return [];
        }

        return
        [
            .. from aggregate in groupBy.Aggregates.OfType<Aggregate.OfMeasure>()
               let expression = catalogue.FindMeasure(fact.Stem, aggregate.Measure)?.Expression ?? ""
               let columns = MeasureExpression.Names(expression).Select(fact.FindColumn).ToArray()
               where columns.Any(c => c?.Navigation == through) && columns.All(c => c?.Navigation == through || c is { Additive: true })
               select new MeasureFilter(aggregate.Alias, expression),
        ];
    }
}
