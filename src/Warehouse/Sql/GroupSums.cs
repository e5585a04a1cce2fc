using System.Collections.Immutable;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>
/// Which aggregates of a group are sums, and what nothing found means for them: no row at all, or no row that the condition in a
/// measure's own expression lets through.
/// </summary>
internal sealed class GroupSums
{
    private readonly ImmutableHashSet<string> sums;
    private readonly ImmutableHashSet<string> conditional;
    private readonly bool keepsCoverage;

    private GroupSums(ImmutableHashSet<string> sums, ImmutableHashSet<string> conditional, bool keepsCoverage)
    {
        this.sums = sums;
        this.conditional = conditional;
        this.keepsCoverage = keepsCoverage;
    }

    public static GroupSums Of(QueryTree.GroupBy groupBy, Scope rows, Catalogue catalogue)
    {
        var measures = groupBy.Aggregates.OfType<Aggregate.OfMeasure>().Select(a => (a.Alias, Measure: AggregateTypes.MeasureOf(a, rows, catalogue))).Where(m => m.Measure.IsSum).ToArray();
        var columns = groupBy.Aggregates.OfType<Aggregate.OfColumn>().Where(c => c.Method == AggregationMethod.Sum).Select(c => c.Alias);
        return new GroupSums(
            [.. measures.Select(m => m.Alias), .. columns],
            [.. measures.Where(m => m.Measure.Expression.Contains("FILTER", StringComparison.OrdinalIgnoreCase)).Select(m => m.Alias)],
            rows.Relation?.Coverage is not null);
    }

    /// <summary>Whether nothing is zero.</summary>
    public bool IsSum(string alias) => sums.Contains(alias);

    /// <summary>Whether rows were received of which none need be counted, so that their count is zero.</summary>
    public bool IsZeroWhereNothingMatches(string alias) => keepsCoverage && conditional.Contains(alias);

    /// <summary>The same where nobody keeps account of what was received: that there is no row of it says nothing.</summary>
    public bool IsUnknownWhereNothingMatches(string alias) => !keepsCoverage && conditional.Contains(alias);
}
