using System.Collections.Immutable;
using Warehouse.Catalog;

namespace Warehouse.Query;

/// <summary>A measure that is finished after its groups have been added up: it has limits, or is a ratio, or both.</summary>
/// <param name="Alias">Its name in the result.</param>
/// <param name="Measure">What it is.</param>
internal sealed record MeasureTerm(string Alias, Measure Measure)
{
    /// <summary>What it is made of, added up in the scan of the asked rows.</summary>
    public ImmutableArray<Aggregate> Made { get; } = Parts(Alias, Measure);

    private static ImmutableArray<Aggregate> Parts(string alias, Measure measure) => measure.IsRatio
        ?
        [
            new Aggregate.OfMeasure(Companion.Numerator(alias), measure.Numerator!),
            new Aggregate.OfMeasure(Companion.Denominator(alias), measure.Denominator!),
        ]
        : [new Aggregate.OfMeasure(alias, measure.QueryName)];
}
