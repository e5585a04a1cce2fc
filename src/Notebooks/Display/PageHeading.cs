using System.Text.Json;

namespace Notebooks.Display;

/// <summary>What a page is about.</summary>
/// <param name="Title">The finding, in at most a line.</param>
/// <param name="Place">The area.</param>
/// <param name="Period">The period.</param>
/// <param name="Status">Such as "Draft, management information".</param>
internal sealed record PageHeading(string Title, string Place, string Period, string Status) : IDisplayed
{
    public DisplayBundle ToBundle() => new DisplayBundle()
        .With(MimeTypes.Page, JsonSerializer.SerializeToNode(this)!)
        .With(MimeTypes.Markdown, $"# {Title}\n\n{Place}, {Period}. {Status}.")
        .With(MimeTypes.Plain, $"{Title}\n{Place}, {Period}. {Status}.");
}
