using System.Collections.Immutable;

namespace Warehouse.OData;

/// <summary>Splits the decoded value of an option into tokens (OData 4.01 ABNF, sections 2 to 7).</summary>
internal sealed class Lexer
{
    private readonly string target;
    private readonly string text;
    private readonly ImmutableArray<Token>.Builder tokens = ImmutableArray.CreateBuilder<Token>();
    private int position;

    private Lexer(string target, string text)
    {
        this.target = target;
        this.text = text;
    }

    public static ImmutableArray<Token> Read(string target, string text) => new Lexer(target, text).Read();

    private ImmutableArray<Token> Read()
    {
        while (position < text.Length)
        {
            if (char.IsWhiteSpace(text[position]))
                position++;
            else
                tokens.Add(ReadToken());
        }

        tokens.Add(new Token(TokenKind.End, "", text.Length));
        return tokens.ToImmutable();
    }

    private Token ReadToken() => text[position] switch
    {
        '(' => Single(TokenKind.Open),
        ')' => Single(TokenKind.Close),
        ',' => Single(TokenKind.Comma),
        '/' => Single(TokenKind.Slash),
        ':' => Single(TokenKind.Colon),
        '*' => Single(TokenKind.Star),
        '\'' => ReadText(),
        '-' when IsDigit(position + 1) => ReadNumberOrDate(),
        '-' => Single(TokenKind.Minus),
        '@' or '$' => ReadName(),
        var c when char.IsAsciiDigit(c) => ReadNumberOrDate(),
        var c when char.IsLetter(c) || c == '_' => ReadName(),
        var c => throw ODataErrors.Syntax(target, position, $"The character '{c}' has no meaning here{Hint(c)}"),
    };

    private static string Hint(char c) => c switch
    {
        '"' => "; text is written in single quotes",
        '=' or '<' or '>' or '!' => "; comparisons are written eq, ne, lt, le, gt, ge",
        '&' or '|' => "; conditions are joined with and, or",
        '+' => "; sums are written with add",
        '%' => "; remainders are written with mod",
        _ => "",
    };

    private Token Single(TokenKind kind)
    {
        var token = new Token(kind, text.Substring(position, 1), position);
        position++;
        return token;
    }

    private bool IsDigit(int at) => at < text.Length && char.IsAsciiDigit(text[at]);

    private Token ReadName()
    {
        var start = position++;
        while (position < text.Length && (char.IsLetterOrDigit(text[position]) || text[position] is '_' or '.'))
            position++;
        if (position < text.Length && text[position] == '\'')
            throw ODataErrors.NotOffered(target, $"The literal prefix '{text[start..position]}'", start, "write the text in quotes without it");

        var word = text[start..position];
        return word switch
        {
            "$" or "@" => throw ODataErrors.Syntax(target, start, $"A name is missing after '{word}'"),
            ['@', ..] => new Token(TokenKind.Alias, word, start),
            "null" => new Token(TokenKind.Literal, word, start),
            "true" or "True" => new Token(TokenKind.Literal, word, start, true),
            "false" or "False" => new Token(TokenKind.Literal, word, start, false),
            "NaN" => new Token(TokenKind.Literal, word, start, double.NaN),
            "INF" => new Token(TokenKind.Literal, word, start, double.PositiveInfinity),
            _ => new Token(TokenKind.Name, word, start),
        };
    }

    private Token ReadText()
    {
        var start = position;
        var close = FindQuote(start + 1);
        while (close + 1 < text.Length && text[close + 1] == '\'')
            close = FindQuote(close + 2);

        position = close + 1;
        return new Token(TokenKind.Literal, text[start..position], start, text[(start + 1)..close].Replace("''", "'", StringComparison.Ordinal));
    }

    private int FindQuote(int from)
    {
        var found = text.IndexOf('\'', from);
        return found >= 0 ? found : throw ODataErrors.Syntax(target, position, "A quoted text is not closed; a quote within it is written twice");
    }

    private Token ReadNumberOrDate()
    {
        var start = position++;
        while (position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] is '.' or ':' or '-' or '+'))
            position++;
        var word = text[start..position];
        var value = LiteralText.ReadDate(word) ?? LiteralText.ReadTimestamp(word) ?? LiteralText.ReadNumber(word)
            ?? throw ODataErrors.BadValue(target, start, word, Expectation(word));
        return new Token(TokenKind.Literal, word, start, value);
    }

    private static string Expectation(string word) =>
        word.AsSpan(1).Contains('-') ? "a date such as 2022-12-01 or a timestamp such as 2022-12-01T00:00:00Z" : "a number";
}
