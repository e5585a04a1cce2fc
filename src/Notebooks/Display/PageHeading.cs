using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notebooks.Display;

/// <summary>What a page is about.</summary>
/// <param name="Title">The finding, in at most a line.</param>
/// <param name="Place">The area.</param>
/// <param name="Period">The period.</param>
/// <param name="Status">Such as "Draft, management information".</param>
internal sealed record PageHeading(string Title, string Place, string Period, string Status) : IDisplayed
{
    /// <summary>The numbers that the title tells.</summary>
    public ToldNumbers Told { get; init; } = ToldNumbers.None;

    /// <summary>Reads it back from an output.</summary>
    internal static PageHeading From(JsonNode data) => data.Deserialize<PageHeading>(ExhibitJson.Options)!;

    public DisplayBundle ToBundle() => new DisplayBundle()
        .With(MimeTypes.Page, JsonSerializer.SerializeToNode(this, ExhibitJson.Options)!)
        .With(MimeTypes.Markdown, $"# {Title}\n\n{Place}, {Period}. {Status}.")
        .With(MimeTypes.Plain, $"{Title}\n{Place}, {Period}. {Status}.");
}
