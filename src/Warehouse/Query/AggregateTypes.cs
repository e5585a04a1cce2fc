using System.Diagnostics;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>Which column an aggregate gives: its type, and whether status and sums go on with it.</summary>
internal static class AggregateTypes
{
    /// <summary>The column that <paramref name="aggregate"/> gives over <paramref name="rows"/>.</summary>
    public static ScopeColumn ColumnOf(Aggregate aggregate, Scope rows, Catalogue catalogue) => aggregate switch
    {
        Aggregate.OfRows => Column(aggregate, ColumnType.Int64, nullable: false, additive: true, hasStatus: false),
        Aggregate.OfMeasure measure => OfMeasure(measure, MeasureOf(measure, rows, catalogue), catalogue),
        Aggregate.OfColumn column => OfColumn(column, rows.Require(column.Path, catalogue)),
        Aggregate.WorstStatus or Aggregate.AnyReason or Aggregate.WorstBasis => Column(aggregate, ColumnType.String, nullable: true, additive: false, hasStatus: false),
        _ => throw new UnreachableException(aggregate.GetType().Name),
    };

    /// <summary>The measure of the relation whose rows these are; a caller's error when there is none.</summary>
    public static Measure MeasureOf(Aggregate.OfMeasure aggregate, Scope rows, Catalogue catalogue)
    {
        var known = rows.Relation is null ? [] : catalogue.MeasuresOf(rows.Relation).ToArray();
        return known.FirstOrDefault(m => m.QueryName == aggregate.Measure)
            ?? throw QueryErrors.UnknownMeasure(aggregate.Measure, rows.Name, known.Select(m => m.QueryName));
    }

    private static ScopeColumn OfMeasure(Aggregate aggregate, Measure measure, Catalogue catalogue) =>
        Column(aggregate, measure.Type, nullable: true, additive: measure.IsSum, hasStatus: true) with { Parts = MeasureParts.Of(measure, catalogue) };

    private static ScopeColumn OfColumn(Aggregate.OfColumn aggregate, ScopeColumn column) => Column(
        aggregate,
        TypeOf(aggregate.Method, column.Type),
        nullable: aggregate.Method != AggregationMethod.CountDistinct,
        additive: aggregate.Method == AggregationMethod.Sum && column.Additive,
        hasStatus: column.Additive || column.HasStatus);

    private static ColumnType TypeOf(AggregationMethod method, ColumnType type) => method switch
    {
        AggregationMethod.Sum => type == ColumnType.Int32 ? ColumnType.Int64 : type,
        AggregationMethod.Min or AggregationMethod.Max => type,
        AggregationMethod.Average => ColumnType.Double,
        AggregationMethod.CountDistinct => ColumnType.Int64,
        _ => throw new UnreachableException(method.ToString()),
    };

    private static ScopeColumn Column(Aggregate aggregate, ColumnType type, bool nullable, bool additive, bool hasStatus) =>
        new(new ColumnPath(null, aggregate.Alias), type, nullable, additive, Hidden: false, hasStatus);
}
