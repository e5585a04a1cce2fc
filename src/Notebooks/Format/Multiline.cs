using System.Text.Json.Nodes;

namespace Notebooks.Format;

/// <summary>The multi-line string of nbformat: a string, or a list of lines that keep their line feeds.</summary>
internal static class Multiline
{
    internal static string Join(JsonNode? node) => node switch
    {
        null => "",
        JsonArray lines => string.Concat(lines.Select(l => (string?)l)),
        _ => (string)node!,
    };

    internal static JsonArray Split(string text)
    {
        var lines = new JsonArray();
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf('\n', start);
            var next = end < 0 ? text.Length : end + 1;
            lines.Add((JsonNode)text[start..next]);
            start = next;
        }

        return lines;
    }
}
