using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Notebooks.Format;

/// <summary>
/// JSON as nbformat writes it: keys sorted, one blank a level, nothing escaped that need not be. (.NET's own writer escapes what
/// lies outside the basic plane, so a rewrite would change an emoji.)
/// </summary>
internal static class NotebookWriter
{
    internal static string Write(JsonObject json)
    {
        var text = new StringBuilder();
        Write(json, text, 0);
        return text.Append('\n').ToString();
    }

    private static void Write(JsonNode? node, StringBuilder text, int level)
    {
        switch (node)
        {
            case JsonObject members:
                WriteAll(members.OrderBy(m => m.Key, StringComparer.Ordinal), '{', '}', text, level, m => WriteMember(m, text, level + 1));
                break;
            case JsonArray items:
                WriteAll(items, '[', ']', text, level, item => Write(item, text, level + 1));
                break;
            case JsonValue value when value.GetValueKind() == JsonValueKind.String:
                WriteString((string)value!, text);
                break;
            default:
                text.Append(node?.ToJsonString() ?? "null");
                break;
        }
    }

    private static void WriteAll<T>(IEnumerable<T> items, char open, char close, StringBuilder text, int level, Action<T> write)
    {
        text.Append(open);
        var any = false;
        foreach (var item in items)
        {
            text.Append(any ? ",\n" : "\n").Append(' ', level + 1);
            write(item);
            any = true;
        }

        if (any)
            text.Append('\n').Append(' ', level);
        text.Append(close);
    }

    private static void WriteMember(KeyValuePair<string, JsonNode?> member, StringBuilder text, int level)
    {
        WriteString(member.Key, text);
        text.Append(": ");
        Write(member.Value, text, level);
    }

    private static void WriteString(string value, StringBuilder text)
    {
        text.Append('"');
        foreach (var c in value)
        {
            _ = c switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                '\b' => text.Append("\\b"),
                '\f' => text.Append("\\f"),
                < ' ' => text.Append("\\u").Append(((int)c).ToString("x4", CultureInfo.InvariantCulture)),
                _ => text.Append(c),
            };
        }

        text.Append('"');
    }
}
