using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Notebooks.Editions;

/// <summary>A number as a page shows it: what <c>numbers.json</c> says of it that its readers see.</summary>
/// <param name="Place">Where it stands: <c>table-3</c>, <c>figure-1</c>, <c>sentence-7</c> or <c>title</c>.</param>
/// <param name="Section">Id of the heading that it stands under; null or empty above the first.</param>
/// <param name="Row">Heading of its row; null outside tables.</param>
/// <param name="Column">Heading of its column; null outside tables.</param>
/// <param name="Index">Its position among the numbers that the words of this place tell; null in a table.</param>
/// <param name="Text">The characters on the page.</param>
/// <param name="Value">The value; null where there is none.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Status">Its status.</param>
public sealed record ShownNumber(string Place, string? Section, string? Row, string? Column, int? Index, string Text, decimal? Value, string? Unit, string? Status)
{
    /// <summary>The file in the folder of a page that has its numbers.</summary>
    internal const string FileName = "numbers.json";

    /// <summary>The numbers of a page in its order, from the text of its <c>numbers.json</c>.</summary>
    /// <exception cref="JsonException">It is no such file.</exception>
    internal static ImmutableArray<ShownNumber> Parse(ReadOnlySpan<byte> json) =>
        JsonSerializer.Deserialize(json, ShownNumberJson.Default.NumbersFile)?.Numbers ?? throw new JsonException("It is empty.");
}

/// <summary>The part of <c>numbers.json</c> that is read here; it may say more, and older ones less.</summary>
internal sealed record NumbersFile(ImmutableArray<ShownNumber> Numbers);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NumbersFile))]
internal sealed partial class ShownNumberJson : JsonSerializerContext;
