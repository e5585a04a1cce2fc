using GraphQl.Errors;

namespace GraphQl.Language;

/// <summary>Text to syntax tree, by the grammar of the September 2025 edition.</summary>
public static class Parser
{
    /// <summary>Parses a document of operations and fragments; type system definitions are read too, for validation to refuse.</summary>
    /// <param name="source">The text.</param>
    /// <param name="limits">How large it may be.</param>
    /// <exception cref="GraphQlException">
    /// One error, with its place: <see cref="ErrorCode.ParseFailed"/>, or <see cref="ErrorCode.LimitExceeded"/> for <c>tokens</c> or <c>depth</c>.
    /// </exception>
    public static Document Parse(string source, ParserLimits limits)
    {
        var text = new Source(source);
        return new DocumentParser(text, limits).ParseDocument();
    }

    /// <summary>Parses a type alone, such as <c>[Ward!]!</c>.</summary>
    internal static TypeNode ParseType(string text) =>
        new DocumentParser(new Source(text), ParserLimits.Default).ParseAlone(p => p.ParseTypeReference());

    /// <summary>Parses a constant value alone, such as a default.</summary>
    internal static ValueNode ParseConstant(string text) =>
        new DocumentParser(new Source(text), ParserLimits.Default).ParseAlone(p => p.ParseValue(isConst: true));
}
