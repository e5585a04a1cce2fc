using System.Diagnostics;
using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>Prints aggregates. Sums of whole numbers are computed in 128 bits and checked into 64: an error, never a wrap.</summary>
internal sealed class AggregateSql(Scope rows, Catalogue catalogue, Func<ColumnPath, string> read)
{
    /// <summary>The aggregate over the rows of a group.</summary>
    public string Print(Aggregate aggregate) => aggregate switch
    {
        Aggregate.OfMeasure measure => OfMeasure(AggregateTypes.MeasureOf(measure, rows, catalogue)),
        Aggregate.OfColumn column => OfColumn(column, rows.Require(column.Path, catalogue)),
        _ => Unfinished(aggregate),
    };

    /// <summary>The same before it is rounded and cast, so that it can still be added up.</summary>
    public string Unfinished(Aggregate aggregate) => aggregate switch
    {
        Aggregate.OfRows => "count(*)",
        Aggregate.OfMeasure measure => MeasureExpression.Print(AggregateTypes.MeasureOf(measure, rows, catalogue).Expression, Amount),
        Aggregate.OfColumn { Method: AggregationMethod.Sum } column => $"sum({Amount(column.Path.Name, column.Path)})",
        Aggregate.OfColumn { Method: AggregationMethod.Min } column => $"min({read(column.Path)})",
        Aggregate.OfColumn { Method: AggregationMethod.Max } column => $"max({read(column.Path)})",
        Aggregate.OfColumn { Method: AggregationMethod.Average } column => $"avg({Amount(column.Path.Name, column.Path)})",
        Aggregate.OfColumn { Method: AggregationMethod.CountDistinct } column => $"count(DISTINCT {read(column.Path)})",
        Aggregate.WorstStatus status => status.Path is null ? StatusSql.Exact : $"max({read(status.Path)})",
        Aggregate.AnyReason reason => reason.Path is null ? "CAST(NULL AS VARCHAR)" : $"max({read(reason.Path)})",
        Aggregate.WorstBasis basis => StatusSql.WorstBasis(read(basis.Path)),
        _ => throw new UnreachableException(aggregate.GetType().Name),
    };

    /// <summary>Whether what is added up are shares of counts.</summary>
    public static bool IsWeighted(Aggregate aggregate, Scope rows, Catalogue catalogue) => aggregate switch
    {
        Aggregate.OfColumn { Method: AggregationMethod.Sum } column => rows.Require(column.Path, catalogue).Weighted,
        Aggregate.OfMeasure measure => MeasureExpression.Names(AggregateTypes.MeasureOf(measure, rows, catalogue).Expression).Any(n => Find(rows, n) is { Weighted: true }),
        _ => false,
    };

    /// <summary>A sum as a value of its type.</summary>
    public static string Finished(string sum, ColumnType type, bool weighted) => (type, weighted) switch
    {
        (ColumnType.Int32 or ColumnType.Int64, true) => WeightedSql.Whole(sum),
        (ColumnType.Decimal, _) => sum,
        _ => $"CAST({sum} AS {SqlType.NameOf(type)})",
    };

    private string OfMeasure(Measure measure)
    {
        var aggregate = new Aggregate.OfMeasure(measure.QueryName, measure.QueryName);
        return Finished(Unfinished(aggregate), measure.Type, IsWeighted(aggregate, rows, catalogue));
    }

    private string OfColumn(Aggregate.OfColumn aggregate, ScopeColumn column) => aggregate.Method switch
    {
        AggregationMethod.Sum when column.Type is ColumnType.Int32 or ColumnType.Int64 => Finished(Unfinished(aggregate), ColumnType.Int64, column.Weighted),
        AggregationMethod.Min or AggregationMethod.Max => Text(column.Type, Unfinished(aggregate)),
        _ => Unfinished(aggregate),
    };

    // The worst status is chosen by rank, and given as text, which is what it is compared and sorted with.
    public static string Text(ColumnType type, string sql) => type == ColumnType.String ? $"CAST({sql} AS VARCHAR)" : sql;

    private string Amount(string name) => Amount(name, new ColumnPath(null, name));

    private string Amount(string name, ColumnPath path) => read(Find(rows, name) is { Weighted: true } && path.Navigation is null ? new ColumnPath(null, Companion.Amount(name)) : path);

    private static ScopeColumn? Find(Scope rows, string name) => rows.Columns.FirstOrDefault(c => c.Path == new ColumnPath(null, name));
}
