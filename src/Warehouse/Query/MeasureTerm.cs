using System.Collections.Immutable;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>A measure that is finished after its groups have been added up: it has limits, or is a ratio, or both.</summary>
/// <param name="Alias">Its name in the result.</param>
/// <param name="Measure">What it is.</param>
internal sealed record MeasureTerm(string Alias, Measure Measure)
{
    /// <summary>The denominator of a ratio of two facts; null where all that it is made of is in the asked rows.</summary>
    public OtherFact? Other { get; init; }

    /// <summary>What it is made of, added up in the scan of the asked rows.</summary>
    public ImmutableArray<Aggregate> Made => (Measure.IsRatio, Other) switch
    {
        (false, _) => [new Aggregate.OfMeasure(Alias, Measure.QueryName)],
        (true, null) => [Numerator, new Aggregate.OfMeasure(Companion.Denominator(Alias), Measure.Denominator!)],
        _ => [Numerator],
    };

    private Aggregate.OfMeasure Numerator => new(Companion.Numerator(Alias), Measure.Numerator!);
}
