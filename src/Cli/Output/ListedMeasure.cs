using Warehouse.Catalog;

namespace Cli.Output;

/// <summary>A measure for programs.</summary>
internal sealed record ListedMeasure(
    string Name,
    string Measure,
    string Fact,
    string Set,
    string Label,
    string Description,
    string Unit,
    decimal Multiplier,
    string? Expression,
    ListedPart? Numerator,
    ListedPart? Denominator,
    string Interval,
    string[] AdditiveOver,
    string[] Fixes,
    string Polarity,
    bool Sensitive,
    string[] Levels,
    bool HasValues,
    string DefinitionVersion,
    bool IsDefault,
    string Source,
    string[] Published,
    SeriesBreak[] Breaks,
    string[] Caveats,
    MeasureQuestion Ask)
{
    public static ListedMeasure Of(Measure measure, Catalogue catalogue) => new(
        measure.QueryName,
        measure.Name,
        measure.Fact,
        catalogue.FindStem(measure.Fact)?.SetName ?? "",
        measure.Label,
        measure.Description,
        measure.Unit,
        measure.Multiplier,
        measure.IsRatio ? null : measure.Expression,
        measure.IsRatio ? ListedPart.Of(catalogue.NumeratorOf(measure)) : null,
        measure.IsRatio ? ListedPart.Of(catalogue.DenominatorOf(measure)) : null,
        Formats.Word(measure.Interval),
        [.. measure.AdditiveOver],
        [.. measure.Fixes],
        measure.Polarity,
        measure.Sensitive,
        [.. measure.Levels],
        measure.HasValues,
        measure.DefinitionVersion,
        measure.IsDefault,
        measure.Source,
        [.. measure.Published],
        [.. measure.Breaks],
        [.. measure.Caveats],
        MeasureQuestion.Of(measure, catalogue));
}

/// <summary>What stands above or below the line of a ratio.</summary>
internal sealed record ListedPart(string Name, string Fact, string Description, string Unit, string Expression)
{
    public static ListedPart Of(Measure measure) => new(measure.QueryName, measure.Fact, measure.Description, measure.Unit, measure.Expression);
}
