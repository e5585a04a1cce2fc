using GraphQl.Errors;

namespace GraphQl.Language;

/// <summary>The one way to say that a text is not GraphQL.</summary>
internal static class SyntaxError
{
    public static GraphQlException At(Source source, int position, string message) =>
        new(new GraphQlError(ErrorCode.ParseFailed, $"Syntax error: {message}", [source.Locate(position)]));

    /// <summary>A character in messages: itself when it can be seen, else its code point.</summary>
    public static string Describe(string text, int position)
    {
        if (position >= text.Length)
            return "the end of the document";
        var point = char.IsHighSurrogate(text[position]) && position + 1 < text.Length
            ? char.ConvertToUtf32(text[position], text[position + 1])
            : text[position];
        return point is > 0x20 and < 0x7F ? $"\"{(char)point}\"" : $"U+{point:X4}";
    }
}
