using System.Text.Json.Nodes;

namespace Notebooks.Display;

/// <summary>One output in several media types; a client takes the richest that it knows.</summary>
public sealed class DisplayBundle
{
    private readonly List<(string MimeType, JsonNode Data)> _parts = [];

    /// <summary>The parts by media type.</summary>
    public IReadOnlyList<(string MimeType, JsonNode Data)> Parts => _parts;

    internal JsonNode? this[string mimeType] => _parts.FirstOrDefault(p => p.MimeType == mimeType).Data;

    internal DisplayBundle With(string mimeType, JsonNode data)
    {
        _parts.Add((mimeType, data));
        return this;
    }

    internal static DisplayBundle OfText(string text) => new DisplayBundle().With(MimeTypes.Plain, text);
}
