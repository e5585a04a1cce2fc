using System.Collections.Immutable;
using System.Text.Json.Serialization;
using Notebooks.Numbers;

namespace Notebooks.Display;

/// <summary>The numbers that words tell, as they are kept beside the words.</summary>
/// <param name="Numbers">The numbers in the order of the words.</param>
/// <param name="Origins">Where they came from.</param>
internal sealed record ToldNumbers(
    [property: JsonPropertyName("numbers")] ImmutableArray<ExhibitCell> Numbers,
    [property: JsonPropertyName("origins")] ImmutableArray<Origin> Origins)
{
    internal static readonly ToldNumbers None = new([], []);

    internal static ToldNumbers Of(ImmutableArray<Number> numbers)
    {
        ImmutableArray<Origin> origins = [.. numbers.SelectMany(n => n.Origins).Distinct()];
        var index = origins.Select((o, i) => (o, i)).ToDictionary(p => p.o, p => p.i);
        return new ToldNumbers([.. numbers.Select(n => ExhibitCell.Of(n, index, n.ToString()))], origins);
    }
}
