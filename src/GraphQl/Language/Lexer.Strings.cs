using System.Text;

namespace GraphQl.Language;

/// <summary>Strings (https://spec.graphql.org/September2025/#sec-String-Value).</summary>
internal sealed partial class Lexer
{
    private const string TripleQuote = "\"\"\"";

    private Token ReadString() =>
        _text.AsSpan(_position).StartsWith(TripleQuote, StringComparison.Ordinal) ? ReadBlockString() : ReadQuotedString();

    // StringValue :: `"` StringCharacter* `"`
    private Token ReadQuotedString()
    {
        var start = _position++;
        var value = new StringBuilder();
        while (At(_position) != '"')
        {
            RefuseEndOfString();
            if (_text[_position] == '\\')
                ReadEscape(value);
            else
                value.Append(_text[_position++]);
        }
        _position++;
        return new Token(TokenKind.String, start, _position, value.ToString());
    }

    private void RefuseEndOfString()
    {
        if (_position == _text.Length || _text[_position] is '\n' or '\r')
            throw Error(_position, "the string has no closing quote on its line; text of several lines goes between triple quotes.");
    }

    // StringCharacter :: `\u` EscapedUnicode | `\` EscapedCharacter
    // EscapedCharacter :: one of `"` `\` `/` b f n r t
    private void ReadEscape(StringBuilder value)
    {
        var escaped = At(_position + 1);
        if (escaped == 'u')
        {
            ReadUnicodeEscape(value);
            return;
        }
        value.Append(escaped switch
        {
            '"' or '\\' or '/' => escaped,
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw Error(_position, "unknown escape; the escapes are \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\uXXXX \\u{X}."),
        });
        _position += 2;
    }

    // EscapedUnicode :: `{` HexDigit+ `}` | HexDigit HexDigit HexDigit HexDigit
    private void ReadUnicodeEscape(StringBuilder value)
    {
        var start = _position;
        var point = At(_position + 2) == '{' ? ReadVariableWidth() : ReadFixedWidth();
        if (point is >= 0xD800 and <= 0xDBFF && At(start + 2) != '{')
            point = ReadTrailingSurrogate(start, point);
        if (!Rune.IsValid(point))
            throw Error(start, "the escape is no Unicode scalar value.");
        value.Append(new Rune(point).ToString());
    }

    private int ReadVariableWidth()
    {
        var start = _position;
        _position += 3;
        var point = 0;
        var digits = 0;
        for (; char.IsAsciiHexDigit(At(_position)); _position++, digits++)
            point = Math.Min(0x110000, (point * 16) + Convert.ToInt32(At(_position).ToString(), 16));
        if (digits == 0 || At(_position) != '}')
            throw Error(start, "the escape \\u{...} takes hexadecimal digits and a closing brace.");
        _position++;
        return point;
    }

    private int ReadFixedWidth()
    {
        for (var i = 2; i < 6; i++)
        {
            if (!char.IsAsciiHexDigit(At(_position + i)))
                throw Error(_position, "the escape \\u takes four hexadecimal digits, or any number of them in braces.");
        }
        _position += 6;
        return Convert.ToInt32(_text[(_position - 4).._position], 16);
    }

    private int ReadTrailingSurrogate(int start, int leading)
    {
        var follows = At(_position) == '\\' && At(_position + 1) == 'u' && At(_position + 2) != '{';
        var trailing = follows ? ReadFixedWidth() : 0;
        if (trailing is < 0xDC00 or > 0xDFFF)
            throw Error(start, "the escape is half of a surrogate pair.");
        return char.ConvertToUtf32((char)leading, (char)trailing);
    }

    // StringValue :: `"""` BlockStringCharacter* `"""`
    private Token ReadBlockString()
    {
        var start = _position;
        _position += TripleQuote.Length;
        var raw = new StringBuilder();
        while (!_text.AsSpan(_position).StartsWith(TripleQuote, StringComparison.Ordinal))
            ReadBlockStringCharacter(raw);
        _position += TripleQuote.Length;
        return new Token(TokenKind.BlockString, start, _position, BlockString.Value(raw.ToString()));
    }

    // BlockStringCharacter :: SourceCharacter but not `"""` or `\"""` | `\"""`
    private void ReadBlockStringCharacter(StringBuilder raw)
    {
        if (_position == _text.Length)
            throw Error(_position, "the block string has no closing triple quote.");
        if (_text[_position] == '\\' && _text.AsSpan(_position + 1).StartsWith(TripleQuote, StringComparison.Ordinal))
        {
            raw.Append(TripleQuote);
            _position += 1 + TripleQuote.Length;
            return;
        }
        raw.Append(_text[_position++]);
    }
}
