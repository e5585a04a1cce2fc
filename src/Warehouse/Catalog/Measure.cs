using System.Collections.Immutable;

namespace Warehouse.Catalog;

/// <summary>What a number means, as its file in <c>sql/measures</c> says.</summary>
/// <param name="Name">PascalCase name, unique within its fact, such as <c>Count</c>.</param>
/// <param name="Label">Short text for tables and charts.</param>
/// <param name="Description">What is counted or computed, in a sentence.</param>
/// <param name="Unit">Unit of the value, such as <c>offences</c>.</param>
/// <param name="Multiplier">What a ratio is multiplied by; 1 for counts.</param>
/// <param name="Fact">Stem of the fact.</param>
/// <param name="Type">Type of the value.</param>
/// <param name="Expression">SQL aggregate over the fact's served columns, such as <c>sum("Count")</c>.</param>
/// <param name="AdditiveOver">Dimensions over which parts sum to the whole: <c>time</c>, <c>area</c>, <c>offence</c> ...</param>
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
}
