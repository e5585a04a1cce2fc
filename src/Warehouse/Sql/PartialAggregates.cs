using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>Aggregates that can be computed in two steps: over the rows of each part, then over the parts.</summary>
internal static partial class PartialAggregates
{
    /// <summary>Whether all of them can; a distinct count and a mean cannot.</summary>
    public static bool CanSplit(ImmutableArray<Aggregate> aggregates, Scope rows, Catalogue catalogue) => aggregates.All(a => a switch
    {
        Aggregate.OfColumn column => column.Method is AggregationMethod.Sum or AggregationMethod.Min or AggregationMethod.Max,
        Aggregate.OfMeasure measure => SumOfColumn().IsMatch(AggregateTypes.MeasureOf(measure, rows, catalogue).Expression),
        Aggregate.OfRows or Aggregate.WorstStatus or Aggregate.AnyReason => true,
        _ => throw new UnreachableException(a.GetType().Name),
    });

    /// <summary>The first step, over rows.</summary>
    public static string First(Aggregate aggregate, Scope rows, Catalogue catalogue, Func<ColumnPath, string> read) => aggregate switch
    {
        Aggregate.OfColumn { Method: AggregationMethod.Sum } column => $"sum({read(column.Path)})",
        Aggregate.OfColumn { Method: AggregationMethod.Min } column => $"min({read(column.Path)})",
        Aggregate.OfColumn { Method: AggregationMethod.Max } column => $"max({read(column.Path)})",
        Aggregate.OfMeasure measure => MeasureSql.Print(AggregateTypes.MeasureOf(measure, rows, catalogue).Expression, name => read(new ColumnPath(null, name))),
        _ => new AggregateSql(rows, catalogue, read).Print(aggregate),
    };

    /// <summary>The second step, over the parts, whose own result is <paramref name="part"/>.</summary>
    public static string Second(Aggregate aggregate, Scope rows, Catalogue catalogue, string part)
    {
        var type = AggregateTypes.ColumnOf(aggregate, rows, catalogue).Type;
        var sum = type is ColumnType.Int32 or ColumnType.Int64 ? $"CAST(sum({part}) AS {SqlType.NameOf(type)})" : $"sum({part})";
        return aggregate switch
        {
            Aggregate.OfColumn { Method: AggregationMethod.Min } => AggregateSql.Text(type, $"min({part})"),
            Aggregate.OfColumn { Method: AggregationMethod.Max } => AggregateSql.Text(type, $"max({part})"),
            Aggregate.WorstStatus or Aggregate.AnyReason => $"max({part})",
            Aggregate.OfColumn or Aggregate.OfMeasure or Aggregate.OfRows => sum,
            _ => throw new UnreachableException(aggregate.GetType().Name),
        };
    }

    [GeneratedRegex("""^\s*sum\(\s*"[^"]+"\s*\)\s*$""", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex SumOfColumn();
}
