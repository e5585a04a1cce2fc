using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>What is computed beside the value of a measure, and travels with it like its status.</summary>
/// <param name="HasLimits">Whether the value has a lower and an upper limit.</param>
/// <param name="Ratio">Of a ratio, what it is made of; else null.</param>
internal sealed record MeasureParts(bool HasLimits, RatioColumns? Ratio)
{
    /// <summary>The parts of a measure; null where there are none.</summary>
    public static MeasureParts? Of(Measure measure, Catalogue catalogue)
    {
        var ratio = measure.IsRatio ? RatioColumns.Of(measure, catalogue) : null;
        var hasLimits = measure.Interval != MeasureInterval.None;
        return ratio is null && !hasLimits ? null : new MeasureParts(hasLimits, ratio);
    }
}

/// <summary>The columns of what a ratio is made of.</summary>
/// <param name="Numerator">Type of the numerator.</param>
/// <param name="Denominator">Type of the denominator.</param>
/// <param name="HasVersion">Whether the denominator is one of several versions, such as a population of one day.</param>
internal sealed record RatioColumns(ColumnType Numerator, ColumnType Denominator, bool HasVersion)
{
    internal static RatioColumns Of(Measure ratio, Catalogue catalogue)
    {
        var denominator = catalogue.DenominatorOf(ratio);
        return new RatioColumns(catalogue.NumeratorOf(ratio).Type, denominator.Type, HasVersion: denominator.IsStock && denominator.Fact != ratio.Fact);
    }
}
