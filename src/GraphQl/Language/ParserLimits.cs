namespace GraphQl.Language;

/// <summary>How large a document may be before it is refused unread.</summary>
public sealed record ParserLimits
{
    // The parser and what walks its trees recurse; this many levels fit a stack of one megabyte, as a test shows.
    private const int DeepestAllowed = 500;

    private readonly int _depth = 200;

    /// <summary>20,000 tokens, 200 levels.</summary>
    public static ParserLimits Default { get; } = new();

    /// <summary>Most lexical tokens in a document.</summary>
    public int Tokens { get; init; } = 20_000;

    /// <summary>Most levels of selection sets, lists, objects and list types within each other; at most 500.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not between 1 and 500.</exception>
    public int Depth
    {
        get => _depth;
        init
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
            ArgumentOutOfRangeException.ThrowIfGreaterThan(value, DeepestAllowed);
            _depth = value;
        }
    }
}
