using Warehouse.Catalog;
using Warehouse.Query;

namespace Warehouse.Sql;

/// <summary>What a value is, for the chance tests and the words that go with it.</summary>
internal enum ComparedKind
{
    /// <summary>A count of things.</summary>
    Count,

    /// <summary>Events over a population.</summary>
    Rate,

    /// <summary>A part of a whole.</summary>
    Share,

    /// <summary>Anything else, such as an amount of money or a mean: its change is told, and no chance test.</summary>
    Other,
}

/// <summary>A value that is compared.</summary>
/// <param name="Alias">Its name.</param>
/// <param name="Kind">What it is.</param>
/// <param name="IsSum">Whether it is zero where nothing is found.</param>
/// <param name="Polarity">As its measure says; <c>none</c> where it is no measure.</param>
internal sealed record ComparedValue(string Alias, ComparedKind Kind, bool IsSum, string Polarity)
{
    /// <summary>The value of an aggregate; <paramref name="rows"/> are those that it is over.</summary>
    public static ComparedValue Of(Aggregate aggregate, Scope rows, Catalogue catalogue) => aggregate switch
    {
        Aggregate.OfMeasure measure => Of(aggregate.Alias, AggregateTypes.MeasureOf(measure, rows, catalogue)),
        Aggregate.OfColumn { Method: AggregationMethod.Sum } column => new ComparedValue(aggregate.Alias, IsCount(rows.Require(column.Path, catalogue)) ? ComparedKind.Count : ComparedKind.Other, IsSum: true, "none"),
        _ => new ComparedValue(aggregate.Alias, ComparedKind.Other, IsSum: false, "none"),
    };

    private static ComparedValue Of(string alias, Measure measure) => new(alias, KindOf(measure), measure.IsSum, measure.Polarity);

    private static ComparedKind KindOf(Measure measure) => (measure.IsRatio, measure.Interval) switch
    {
        (true, MeasureInterval.Byar) => ComparedKind.Rate,
        (true, MeasureInterval.Wilson) => ComparedKind.Share,
        (false, _) when measure.Type is ColumnType.Int32 or ColumnType.Int64 => ComparedKind.Count,
        _ => ComparedKind.Other,
    };

    private static bool IsCount(ScopeColumn column) => column.Additive && column.Type is ColumnType.Int32 or ColumnType.Int64;
}
