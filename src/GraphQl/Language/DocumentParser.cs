using System.Collections.Immutable;
using GraphQl.Errors;

namespace GraphQl.Language;

/// <summary>
/// Recursive descent with one token of look-ahead; a file per chapter of the grammar, the production above each method.
/// This file: documents, and the steps that every production is made of.
/// </summary>
internal sealed partial class DocumentParser
{
    private readonly Source _source;
    private readonly ParserLimits _limits;
    private readonly Lexer _lexer;
    private Token _token;
    private int _tokens;
    private int _depth;

    public DocumentParser(Source source, ParserLimits limits)
    {
        _source = source;
        _limits = limits;
        _lexer = new Lexer(source);
        Advance();
    }

    // Document : Definition+
    public Document ParseDocument()
    {
        var definitions = ImmutableArray.CreateBuilder<DefinitionNode>();
        do
            definitions.Add(ParseDefinition());
        while (_token.Kind != TokenKind.EndOfFile);
        return new Document(_source, definitions.ToImmutable());
    }

    public T ParseAlone<T>(Func<DocumentParser, T> parse)
    {
        var result = parse(this);
        Expect(TokenKind.EndOfFile);
        return result;
    }

    // Definition : ExecutableDefinition | TypeSystemDefinitionOrExtension
    private DefinitionNode ParseDefinition()
    {
        var start = _token.Start;
        if (_token.Kind == TokenKind.BraceOpen)
            return ParseShorthand();
        var description = ParseDescription();
        return _token.Value switch
        {
            _ when _token.Kind != TokenKind.Name => throw Unexpected(description is null ? "a definition" : "a definition after its description"),
            "query" or "mutation" or "subscription" => ParseOperation(start, description),
            "fragment" => ParseFragment(start, description),
            "extend" when description is null => ParseExtension(start),
            _ => ParseTypeSystemDefinition(start, description, isExtension: false),
        };
    }

    // Description : StringValue
    private StringValueNode? ParseDescription() =>
        _token.Kind is TokenKind.String or TokenKind.BlockString ? ParseString() : null;

    private NameNode ParseName()
    {
        var token = Expect(TokenKind.Name);
        return new NameNode(token.Start, token.Value);
    }

    /// <summary>Takes the current token and reads the next.</summary>
    private Token Advance()
    {
        var taken = _token;
        _token = _lexer.Next();
        if (_token.Kind != TokenKind.EndOfFile && ++_tokens > _limits.Tokens)
        {
            throw TooLarge("tokens", _limits.Tokens, _tokens,
                $"The document has more than {_limits.Tokens} tokens; ask for less at a time.");
        }
        return taken;
    }

    private Token Expect(TokenKind kind) => _token.Kind == kind ? Advance() : throw Unexpected(Token.Describe(kind));

    private bool Skip(TokenKind kind)
    {
        if (_token.Kind != kind)
            return false;
        Advance();
        return true;
    }

    private void ExpectKeyword(string keyword)
    {
        if (!SkipKeyword(keyword))
            throw Unexpected($"\"{keyword}\"");
    }

    private bool SkipKeyword(string keyword)
    {
        if (_token.Kind != TokenKind.Name || _token.Value != keyword)
            return false;
        Advance();
        return true;
    }

    /// <summary>One item or more between two punctuators.</summary>
    private ImmutableArray<T> Many<T>(TokenKind open, Func<T> parse, TokenKind close)
    {
        Expect(open);
        var items = ImmutableArray.CreateBuilder<T>();
        do
            items.Add(parse());
        while (!Skip(close));
        return items.ToImmutable();
    }

    /// <summary>As <see cref="Many"/>, or nothing when the first punctuator is not there.</summary>
    private ImmutableArray<T> OptionalMany<T>(TokenKind open, Func<T> parse, TokenKind close) =>
        _token.Kind == open ? Many(open, parse, close) : [];

    /// <summary>Any number of items between two punctuators.</summary>
    private ImmutableArray<T> Any<T>(TokenKind open, Func<T> parse, TokenKind close)
    {
        Expect(open);
        var items = ImmutableArray.CreateBuilder<T>();
        while (!Skip(close))
            items.Add(parse());
        return items.ToImmutable();
    }

    /// <summary>Everything that recurses goes through here: a stack that overflows would end the process.</summary>
    private T Nested<T>(Func<T> parse)
    {
        if (_depth == _limits.Depth)
        {
            throw TooLarge("depth", _limits.Depth, _depth + 1,
                $"The document nests deeper than {_limits.Depth} levels; flatten it, or ask in several requests.");
        }
        _depth++;
        var result = parse();
        _depth--;
        return result;
    }

    private GraphQlException TooLarge(string limit, int allowed, int actual, string message) =>
        new(LimitErrors.Exceeded(limit, allowed, actual, message, [_source.Locate(_token.Start)]));

    private GraphQlException Unexpected(string expected) =>
        SyntaxError.At(_source, _token.Start, $"expected {expected}, found {_token.Describe()}.");
}
