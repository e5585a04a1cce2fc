using System.Collections.Immutable;

namespace Warehouse.Catalog;

/// <summary>The lines <c>-- key: value</c> with which every file of <c>sql/</c> begins.</summary>
internal sealed class Header(string file, ImmutableArray<HeaderLine> lines, int bodyLine)
{
    public string File { get; } = file;

    /// <summary>The first line after the header that is not empty, from 1.</summary>
    public int BodyLine { get; } = bodyLine;

    public bool Has(string key) => lines.Any(l => l.Key == key);

    public IEnumerable<HeaderLine> All(string key) => lines.Where(l => l.Key == key);

    public string? Optional(string key) => Single(key)?.Value;

    public string Required(string key) => Line(key).Value;

    public HeaderLine Line(string key) =>
        Single(key) ?? throw new InvalidFileException(File, 1, $"the header has no line '-- {key}: ...'; add one");

    public bool YesOrNo(string key) => Line(key) switch
    {
        { Value: "yes" } => true,
        { Value: "no" } => false,
        var line => throw new InvalidFileException(File, line.Line, $"'{key}' is '{line.Value}'; write 'yes' or 'no'"),
    };

    public ImmutableArray<string> List(string key) =>
        [.. (Optional(key) ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Refuses a key that nobody reads: a misspelt one would be lost in silence.</summary>
    public Header Allowing(params string[] known)
    {
        foreach (var line in lines.Where(l => !known.Contains(l.Key)))
            throw new InvalidFileException(File, line.Line, $"'{line.Key}' is not a header key.{NearestName.Hint(line.Key, known)}");
        return this;
    }

    private HeaderLine? Single(string key)
    {
        var found = All(key).Take(2).ToArray();
        return found switch
        {
            [] => null,
            [{ Value: "" } empty] => throw new InvalidFileException(File, empty.Line, $"'{key}' is empty; write its value behind the colon"),
            [var one] => one,
            [_, var second, ..] => throw new InvalidFileException(File, second.Line, $"'{key}' is given twice; keep one"),
        };
    }
}

/// <summary>One <c>-- key: value</c> line and where it stands.</summary>
internal sealed record HeaderLine(int Line, string Key, string Value);
