using System.Text.Json;
using GraphQl.Language;

namespace GraphQl.Execution;

/// <summary>A JSON value as a value of the language, so that one coercion serves both.</summary>
internal static class JsonValues
{
    private const int Deepest = 200;

    /// <param name="element">The value.</param>
    /// <param name="position">Where errors about it point: its variable's definition.</param>
    /// <param name="depth">How many lists and objects are around it.</param>
    /// <exception cref="FormatException">The value nests too deep, or a string is not Unicode; the message says which.</exception>
    public static ValueNode ToNode(JsonElement element, int position, int depth = 0)
    {
        if (depth == Deepest)
            throw new FormatException($"the value nests deeper than {Deepest} levels.");
        return element.ValueKind switch
        {
            JsonValueKind.String => new StringValueNode(position, Text(element), Block: false),
            JsonValueKind.Number => Number(element.GetRawText(), position),
            JsonValueKind.True => new BooleanValueNode(position, true),
            JsonValueKind.False => new BooleanValueNode(position, false),
            JsonValueKind.Array => new ListValueNode(position, [.. element.EnumerateArray().Select(e => ToNode(e, position, depth + 1))]),
            JsonValueKind.Object => new ObjectValueNode(position, [.. Fields(element, position, depth)]),
            _ => new NullValueNode(position),
        };
    }

    // Of members with one name JSON readers take the last.
    private static IEnumerable<ObjectFieldNode> Fields(JsonElement element, int position, int depth) =>
        element.EnumerateObject()
            .GroupBy(Name)
            .Select(g => new ObjectFieldNode(position, new NameNode(position, g.Key), ToNode(g.Last().Value, position, depth + 1)));

    // JSON has one kind of number: 1.0 and 1e0 are the whole number 1.
    private static ValueNode Number(string text, int position) =>
        WholeNumber.Digits(text) is { } digits ? new IntValueNode(position, digits) : new FloatValueNode(position, text);

    private static string Text(JsonElement element) => Unicode(element, e => e.GetString()!);

    private static string Name(JsonProperty property) => Unicode(property, p => p.Name);

    // The reader checks escapes only here, and has no other way to say that one is half of a surrogate pair.
    private static string Unicode<T>(T source, Func<T, string> read)
    {
        try
        {
            return read(source);
        }
        catch (InvalidOperationException e)
        {
            throw new FormatException("a string has half of a surrogate pair, which is no character.", e);
        }
    }
}
