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

    public DisplayBundle ToBundle() => new DisplayBundle().With(MimeTypes.Markdown, Markdown).With(MimeTypes.Plain, Markdown);

    /// <summary>The numbers and their origins as a computed cell keeps them.</summary>
    internal JsonObject Provenance()
    {
        ImmutableArray<Origin> origins = [.. Numbers.SelectMany(n => n.Origins).Distinct()];
        var index = origins.Select((o, i) => (o, i)).ToDictionary(p => p.o, p => p.i);
        return new JsonObject
        {
            ["numbers"] = JsonSerializer.SerializeToNode(Numbers.Select(n => ExhibitCell.Of(n, index)), ExhibitJson.Options),
            ["origins"] = JsonSerializer.SerializeToNode(origins, ExhibitJson.Options),
        };
    }
}
