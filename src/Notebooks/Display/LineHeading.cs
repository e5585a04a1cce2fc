using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notebooks.Display;

/// <summary>The heading of a section that answers a line of a checklist, and what it cannot answer.</summary>
/// <param name="Name">Such as <c>SV-11</c>.</param>
/// <param name="Question">The question, as a heading.</param>
/// <param name="Gaps">What is not known; computed, so it is never claimed of data that is there.</param>
internal sealed record LineHeading(string Name, string Question, ImmutableArray<Gap> Gaps) : IDisplayed
{
    /// <summary>Reads it back from an output; null when the output is something else.</summary>
    internal static LineHeading? From(JsonObject data) => data[MimeTypes.Line]?.Deserialize<LineHeading>(ExhibitJson.Options);

    public DisplayBundle ToBundle() => new DisplayBundle()
        .With(MimeTypes.Line, JsonSerializer.SerializeToNode(this, ExhibitJson.Options)!)
        .With(MimeTypes.Markdown, ToMarkdown())
        .With(MimeTypes.Plain, $"{Name} {Question}");

    // A notebook client knows no end of a section: the gaps stand under the heading there.
    private string ToMarkdown()
    {
        var text = new StringBuilder($"## {Question} ({Name})\n");
        foreach (var gap in Gaps)
        {
            text.Append($"\n- Not known: {gap.What}.{(gap.Why.Length == 0 ? "" : " " + gap.Why)}");
            foreach (var item in gap.Items)
                text.Append($"\n  - {item.Item}: {item.Owner}, {item.Status}. {item.NextAction}");
        }

        return text.ToString();
    }
}
