using System.Collections.Immutable;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>
/// Takes measures apart: groups add up counts only, and ratios and limits are made of what was added up. So a ratio is one of sums at
/// every level of grouping.
/// </summary>
internal static class MeasurePass
{
    /// <summary>The tree in which every aggregate that adds up is a count.</summary>
    public static QueryTree Apply(QueryTree tree, Catalogue catalogue)
    {
        if (tree is QueryTree.Denied)
        {
            return tree;
        }

        var mapped = QueryTreeInput.Map(tree, input => Apply(input, catalogue));
        return mapped is QueryTree.GroupBy groupBy ? Finished(groupBy, catalogue) : mapped;
    }

    private static QueryTree Finished(QueryTree.GroupBy asked, Catalogue catalogue)
    {
        var rows = Scope.Of(asked.Input, catalogue);
        var others = new Lazy<OtherFactPlan>(() => new OtherFactPlan(asked, rows.Relation!, catalogue));
        ImmutableArray<MeasureTerm> terms = [.. asked.Aggregates.OfType<Aggregate.OfMeasure>().Select(a => TermOf(a, rows, others, catalogue)).OfType<MeasureTerm>()];
        if (terms.IsEmpty)
        {
            return asked;
        }

        var byAlias = terms.ToDictionary(t => t.Alias);
        var made = asked.Aggregates.SelectMany(a => byAlias.TryGetValue(a.Alias, out var term) ? term.Made : [a]);
        return new QueryTree.WithMeasures(asked with { Aggregates = [.. made] }, asked, terms);
    }

    private static MeasureTerm? TermOf(Aggregate.OfMeasure aggregate, Scope rows, Lazy<OtherFactPlan> others, Catalogue catalogue)
    {
        var measure = AggregateTypes.MeasureOf(aggregate, rows, catalogue);
        if (MeasureParts.Of(measure, catalogue) is null)
        {
            return null;
        }

        var isOfTwoFacts = measure.IsRatio && catalogue.DenominatorOf(measure).Fact != measure.Fact;
        return new MeasureTerm(aggregate.Alias, measure) { Other = isOfTwoFacts ? others.Value.Of(measure) : null };
    }
}
