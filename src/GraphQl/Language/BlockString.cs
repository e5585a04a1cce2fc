namespace GraphQl.Language;

/// <summary>The value of a block string, and back (https://spec.graphql.org/September2025/#sec-String-Value.Block-Strings).</summary>
internal static class BlockString
{
    private const int LongLine = 70;

    // BlockStringValue(rawValue)
    public static string Value(string raw)
    {
        var lines = raw.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Split('\n');
        var indent = CommonIndent(lines.Skip(1));
        var first = Array.FindIndex(lines, l => !IsBlank(l));
        if (first < 0)
            return "";
        var last = Array.FindLastIndex(lines, l => !IsBlank(l));
        return string.Join('\n', lines[first..(last + 1)].Select((l, i) => first + i == 0 ? l : l[Math.Min(indent, l.Length)..]));
    }

    /// <summary>Whether a block string can stand for the value, so that <see cref="Value"/> gives it back.</summary>
    public static bool CanPrint(string value)
    {
        if (value.Any(c => c < ' ' && c is not ('\n' or '\t')))
            return false;
        var lines = value.Split('\n');
        return value.Length == 0 || (!IsBlank(lines[0]) && !IsBlank(lines[^1]) && (lines.Length == 1 || CommonIndent(lines) == 0));
    }

    /// <summary>The block string for a value for which <see cref="CanPrint"/> holds. Lines after the first are not indented.</summary>
    public static string Print(string value)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var indented = value.Length > 0 && value[0] is ' ' or '\t';
        // On a line of its own a leading blank would be taken for indentation; a last quote or backslash would join the closing quotes.
        var severalLines = value.Contains('\n', StringComparison.Ordinal) || (value.Length > LongLine && !indented);
        var before = severalLines ? "\n" : "";
        var after = severalLines || value.EndsWith('"') || value.EndsWith('\\') ? "\n" : "";
        return $"\"\"\"{before}{escaped}{after}\"\"\"";
    }

    private static int CommonIndent(IEnumerable<string> lines) =>
        lines.Where(l => !IsBlank(l)).Select(Indent).DefaultIfEmpty(0).Min();

    private static int Indent(string line) => line.TakeWhile(c => c is ' ' or '\t').Count();

    private static bool IsBlank(string line) => Indent(line) == line.Length;
}
