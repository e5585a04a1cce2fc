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
        Aggregate.OfRows => "count(*)",
        Aggregate.OfMeasure measure => OfMeasure(AggregateTypes.MeasureOf(measure, rows, catalogue)),
        Aggregate.OfColumn column => OfColumn(column.Method, rows.Require(column.Path, catalogue).Type, read(column.Path)),
        Aggregate.WorstStatus status => status.Path is null ? StatusSql.Exact : $"max({read(status.Path)})",
        Aggregate.AnyReason reason => reason.Path is null ? "CAST(NULL AS VARCHAR)" : $"max({read(reason.Path)})",
        _ => throw new UnreachableException(aggregate.GetType().Name),
    };

    private string OfMeasure(Measure measure)
    {
        var sql = MeasureSql.Print(measure.Expression, name => read(new ColumnPath(null, name)));
        return measure.Type == ColumnType.Decimal ? sql : $"CAST({sql} AS {SqlType.NameOf(measure.Type)})";
    }

    private static string OfColumn(AggregationMethod method, ColumnType type, string column) => method switch
    {
        AggregationMethod.Sum when type is ColumnType.Int32 or ColumnType.Int64 => $"CAST(sum({column}) AS BIGINT)",
        AggregationMethod.Sum => $"sum({column})",
        AggregationMethod.Min => Text(type, $"min({column})"),
        AggregationMethod.Max => Text(type, $"max({column})"),
        AggregationMethod.Average => $"avg({column})",
        AggregationMethod.CountDistinct => $"count(DISTINCT {column})",
        _ => throw new UnreachableException(method.ToString()),
    };

    // The worst status is chosen by rank, and given as text, which is what it is compared and sorted with.
    public static string Text(ColumnType type, string sql) => type == ColumnType.String ? $"CAST({sql} AS VARCHAR)" : sql;
}
