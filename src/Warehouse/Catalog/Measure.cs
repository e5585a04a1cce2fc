using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace Warehouse.Catalog;

/// <summary>
/// What a number means, as its file in <c>sql/measures</c> says. A count measure has an expression; a ratio measure names two count
/// measures, and its value is multiplier x numerator / denominator: always a ratio of sums, never a mean of ratios.
/// </summary>
/// <param name="Name">PascalCase name, such as <c>Count</c>; definitions of different versions share it.</param>
/// <param name="Label">Short text for tables and charts.</param>
/// <param name="Description">What is counted or computed, in a sentence.</param>
/// <param name="Unit">Unit of the value, such as <c>offences</c>.</param>
/// <param name="Multiplier">What a ratio is multiplied by; 1 for counts.</param>
/// <param name="Fact">Stem of the fact; of a ratio that of the numerator.</param>
/// <param name="Type">Type of the value.</param>
/// <param name="Expression">SQL aggregate over the fact's served columns, such as <c>sum("Count")</c>; empty for a ratio.</param>
/// <param name="AdditiveOver">Dimensions over which parts sum to the whole: <c>time</c>, <c>area</c>, <c>offence</c> ...; none for a ratio.</param>
/// <param name="Polarity"><c>lower_is_better</c>, <c>higher_is_better</c> or <c>none</c>.</param>
/// <param name="Sensitive">Whether the value needs disclosure control.</param>
/// <param name="Levels">Area types at which it may be shown.</param>
/// <param name="DefinitionVersion">Version of the definition, carried by every answer.</param>
/// <param name="Source">Who publishes what it is computed from.</param>
/// <param name="Caveats">What a reader must know.</param>
public sealed record Measure(
    string Name,
    string Label,
    string Description,
    string Unit,
    decimal Multiplier,
    string Fact,
    ColumnType Type,
    string Expression,
    ImmutableArray<string> AdditiveOver,
    string Polarity,
    bool Sensitive,
    ImmutableArray<string> Levels,
    string DefinitionVersion,
    string Source,
    ImmutableArray<string> Caveats)
{
    /// <summary>Days from which values are not comparable with those before.</summary>
    public ImmutableArray<SeriesBreak> Breaks { get; init; } = [];

    /// <summary>Query name of the count measure above the line, of the same fact; null for a count measure.</summary>
    public string? Numerator { get; init; }

    /// <summary>Query name of the count measure below the line, of this or another open fact; null for a count measure.</summary>
    public string? Denominator { get; init; }

    /// <summary>Which interval the value has.</summary>
    public MeasureInterval Interval { get; init; }

    /// <summary>Columns over which the fact does not add up and of which the expression itself fixes the members.</summary>
    public ImmutableArray<string> Fixes { get; init; } = [];

    /// <summary>Whether it has rows in <c>MeasureValues</c>; if not, it means something only under a filter of the asker.</summary>
    public bool HasValues { get; init; } = true;

    /// <summary>Whether the plain name means this version.</summary>
    public bool IsDefault { get; init; } = true;

    /// <summary>Conditions over <c>PublishedFigures</c>: printed figures that are values of this measure.</summary>
    public ImmutableArray<string> Published { get; init; } = [];

    /// <summary>What queries call it, unique within its fact: the name, and for a version that is not the default <c>Name_VERSION</c>.</summary>
    [JsonIgnore]
    public string QueryName => IsDefault ? Name : $"{Name}_{DefinitionVersion}";

    /// <summary>Whether it is computed from two other measures.</summary>
    [JsonIgnore]
    public bool IsRatio => Numerator is not null;

    /// <summary>Whether it is a plain count or sum, so that nothing found is zero and parts sum to the whole.</summary>
    [JsonIgnore]
    public bool IsSum => Multiplier == 1 && !AdditiveOver.IsEmpty;

    /// <summary>
    /// Whether a count measure is of a day and not of a period, such as residents: months do not add up, and the reference day nearest to
    /// the middle of a period counts for it. A ratio is as its numerator.
    /// </summary>
    [JsonIgnore]
    public bool IsStock => !IsRatio && !AdditiveOver.Contains("time");
}
