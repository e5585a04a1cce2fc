using System.Collections.Immutable;

namespace Warehouse.OData;

/// <summary>A cursor over the tokens of one option's value.</summary>
internal sealed class TokenReader(string target, ImmutableArray<Token> tokens)
{
    private int index;

    public TokenReader(string target, string text)
        : this(target, Lexer.Read(target, text))
    {
    }

    /// <summary>The option whose value is read, for errors.</summary>
    public string Target => target;

    public Token Current => tokens[index];

    public Token Ahead(int count) => tokens[Math.Min(index + count, tokens.Length - 1)];

    public Token Take()
    {
        var token = tokens[index];
        if (token.Kind != TokenKind.End)
            index++;
        return token;
    }

    public bool TakeIf(TokenKind kind)
    {
        if (Current.Kind != kind)
            return false;
        Take();
        return true;
    }

    public bool TakeWord(string word)
    {
        if (!Current.Is(word))
            return false;
        Take();
        return true;
    }

    public Token Expect(TokenKind kind, string expected) =>
        Current.Kind == kind ? Take() : throw ODataErrors.Expected(target, Current, expected);

    public void ExpectEnd(string expected)
    {
        if (Current.Kind != TokenKind.End)
            throw ODataErrors.Expected(target, Current, expected);
    }
}
