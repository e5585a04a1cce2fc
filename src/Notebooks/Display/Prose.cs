using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Nodes;
using Notebooks.Numbers;

namespace Notebooks.Display;

/// <summary>Computed Markdown.</summary>
internal sealed record Prose(string Markdown) : IDisplayed
{
    /// <summary>The numbers that it tells, as far as they are known.</summary>
    public ImmutableArray<Number> Numbers { get; init; } = [];

    public DisplayBundle ToBundle()
    {
        var bundle = new DisplayBundle();
        if (!Numbers.IsEmpty)
            bundle.With(MimeTypes.Told, Provenance());
        return bundle.With(MimeTypes.Markdown, Markdown).With(MimeTypes.Plain, Markdown);
    }

    /// <summary>The numbers and their origins as they are kept beside the words.</summary>
    internal JsonObject Provenance() => JsonSerializer.SerializeToNode(ToldNumbers.Of(Numbers), ExhibitJson.Options)!.AsObject();
}
