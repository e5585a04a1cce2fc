using System.Collections.Immutable;
using System.Diagnostics;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>Aggregates that can be computed in two steps: over the rows of each part, then over the parts.</summary>
internal static class PartialAggregates
{
    /// <summary>Whether all of them can; a distinct count and a mean cannot.</summary>
    public static bool CanSplit(ImmutableArray<Aggregate> aggregates, Scope rows, Catalogue catalogue) => aggregates.All(a => a switch
    {
        Aggregate.OfColumn column => column.Method is AggregationMethod.Sum or AggregationMethod.Min or AggregationMethod.Max,
        Aggregate.OfMeasure measure => MeasureExpression.IsSumOfColumn(AggregateTypes.MeasureOf(measure, rows, catalogue).Expression),
        Aggregate.OfRows or Aggregate.WorstStatus or Aggregate.AnyReason or Aggregate.WorstBasis => true,
        _ => throw new UnreachableException(a.GetType().Name),
    });

    /// <summary>The first step, over rows.</summary>
    public static string First(Aggregate aggregate, Scope rows, Catalogue catalogue, Func<ColumnPath, string> read) =>
        new AggregateSql(rows, catalogue, read).Unfinished(aggregate);

    /// <summary>The second step, over the parts, whose own result is <paramref name="part"/>.</summary>
    public static string Second(Aggregate aggregate, Scope rows, Catalogue catalogue, string part)
    {
        var type = AggregateTypes.ColumnOf(aggregate, rows, catalogue).Type;
        return aggregate switch
        {
            Aggregate.OfColumn { Method: AggregationMethod.Min } => AggregateSql.Text(type, $"min({part})"),
            Aggregate.OfColumn { Method: AggregationMethod.Max } => AggregateSql.Text(type, $"max({part})"),
            Aggregate.WorstStatus or Aggregate.AnyReason => $"max({part})",
            Aggregate.WorstBasis => StatusSql.WorstBasis(part),
            Aggregate.OfColumn or Aggregate.OfMeasure or Aggregate.OfRows => AggregateSql.Finished($"sum({part})", type, AggregateSql.IsWeighted(aggregate, rows, catalogue)),
            _ => throw new UnreachableException(aggregate.GetType().Name),
        };
    }
}
