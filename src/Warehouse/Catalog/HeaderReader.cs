using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Warehouse.Catalog;

/// <summary>
/// Reads the header of a file: its first lines <c>-- key: value</c>. A line <c>--   text</c>, indented, goes on with the value above.
/// The first line that is no comment ends it.
/// </summary>
internal static partial class HeaderReader
{
    public static Header Read(string file, string text)
    {
        var all = text.Split('\n');
        var lines = ImmutableArray.CreateBuilder<HeaderLine>();
        var next = 0;
        for (; next < all.Length && all[next].StartsWith("--", StringComparison.Ordinal); next++)
            Add(lines, file, next + 1, all[next].TrimEnd());
        while (next < all.Length - 1 && string.IsNullOrWhiteSpace(all[next]))
            next++;
        return new Header(file, lines.ToImmutable(), next + 1);
    }

    private static void Add(ImmutableArray<HeaderLine>.Builder lines, string file, int number, string line)
    {
        if (KeyAndValue().Match(line) is { Success: true } match)
            lines.Add(new HeaderLine(number, match.Groups["key"].Value, match.Groups["value"].Value.Trim()));
        else if (lines.Count > 0 && line.StartsWith("--   ", StringComparison.Ordinal))
            lines[^1] = lines[^1] with { Value = $"{lines[^1].Value} {line[2..].Trim()}" };
        else
            throw new InvalidFileException(file, number, $"'{line}' is no header line; write '-- key: value', or put a blank line before it");
    }

    [GeneratedRegex("^-- (?<key>[a-z][a-z-]*):(?<value>.*)$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex KeyAndValue();
}
