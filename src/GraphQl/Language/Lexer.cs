using GraphQl.Errors;

namespace GraphQl.Language;

/// <summary>
/// Cuts a document into tokens, one at a time
/// (https://spec.graphql.org/September2025/#sec-Language.Source-Text).
/// </summary>
internal sealed partial class Lexer
{
    private readonly Source _source;
    private readonly string _text;
    private int _position;

    /// <exception cref="GraphQlException">The text has half of a surrogate pair: no Unicode scalar value.</exception>
    public Lexer(Source source)
    {
        _source = source;
        _text = source.Text;
        RefuseLoneSurrogates();
    }

    /// <summary>The next token; at the end, <see cref="TokenKind.EndOfFile"/> for ever.</summary>
    /// <exception cref="GraphQlException">What follows is no token.</exception>
    public Token Next()
    {
        SkipIgnored();
        var c = At(_position);
        return c switch
        {
            '"' => ReadString(),
            '-' or (>= '0' and <= '9') => ReadNumber(),
            _ when IsNameStart(c) => ReadName(),
            '.' => ReadSpread(),
            _ when _position == _text.Length => new Token(TokenKind.EndOfFile, _position, _position, ""),
            _ => ReadPunctuator(c),
        };
    }

    // Ignored :: UnicodeBOM | WhiteSpace | LineTerminator | Comment | Comma
    private void SkipIgnored()
    {
        while (_position < _text.Length)
        {
            var c = _text[_position];
            if (c == '#')
                SkipComment();
            else if (c is ' ' or '\t' or '\n' or '\r' or ',' or '\uFEFF')
                _position++;
            else
                return;
        }
    }

    // Comment :: # CommentChar* [lookahead != CommentChar]
    private void SkipComment()
    {
        var end = _text.AsSpan(_position).IndexOfAny('\n', '\r');
        _position = end < 0 ? _text.Length : _position + end;
    }

    // Name :: NameStart NameContinue* [lookahead != NameContinue]
    private Token ReadName()
    {
        var start = _position;
        while (IsNameContinue(At(_position)))
            _position++;
        return new Token(TokenKind.Name, start, _position, _text[start.._position]);
    }

    private Token ReadSpread()
    {
        if (At(_position + 1) != '.' || At(_position + 2) != '.')
            throw Error(_position, "a dot stands alone; a fragment is spread with \"...\", and a number begins with a digit.");
        return Punctuator(TokenKind.Spread, 3);
    }

    // Punctuator :: one of ! $ & ( ) ... : = @ [ ] { | }
    private Token ReadPunctuator(char c) => c switch
    {
        '!' => Punctuator(TokenKind.Bang),
        '$' => Punctuator(TokenKind.Dollar),
        '&' => Punctuator(TokenKind.Ampersand),
        '(' => Punctuator(TokenKind.ParenOpen),
        ')' => Punctuator(TokenKind.ParenClose),
        ':' => Punctuator(TokenKind.Colon),
        '=' => Punctuator(TokenKind.Equals),
        '@' => Punctuator(TokenKind.At),
        '[' => Punctuator(TokenKind.BracketOpen),
        ']' => Punctuator(TokenKind.BracketClose),
        '{' => Punctuator(TokenKind.BraceOpen),
        '|' => Punctuator(TokenKind.Pipe),
        '}' => Punctuator(TokenKind.BraceClose),
        '\'' => throw Error(_position, "a single quote begins nothing; strings are written with double quotes."),
        _ => throw Error(_position, $"unexpected character {SyntaxError.Describe(_text, _position)}."),
    };

    private Token Punctuator(TokenKind kind, int length = 1)
    {
        var start = _position;
        _position += length;
        return new Token(kind, start, _position, "");
    }

    // U+0000 is a legal source character, so the end is told by position where the two must differ.
    private char At(int position) => position < _text.Length ? _text[position] : '\0';

    private static bool IsNameStart(char c) => char.IsAsciiLetter(c) || c == '_';

    private static bool IsNameContinue(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    private void RefuseLoneSurrogates()
    {
        for (var i = 0; i < _text.Length; i++)
        {
            if (!char.IsSurrogate(_text[i]))
                continue;
            if (i + 1 == _text.Length || !char.IsSurrogatePair(_text[i], _text[i + 1]))
                throw Error(i, $"U+{(int)_text[i]:X4} is half of a surrogate pair and no character.");
            i++;
        }
    }

    private GraphQlException Error(int position, string message) => SyntaxError.At(_source, position, message);
}
