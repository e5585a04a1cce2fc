namespace GraphQl.Language;

/// <summary>Numbers (https://spec.graphql.org/September2025/#sec-Int-Value, #sec-Float-Value).</summary>
internal sealed partial class Lexer
{
    // IntValue :: IntegerPart [lookahead != {Digit, `.`, NameStart}]
    // FloatValue :: IntegerPart FractionalPart? ExponentPart? [lookahead != {Digit, `.`, NameStart}]
    private Token ReadNumber()
    {
        var start = _position;
        ReadIntegerPart();
        var fraction = ReadFractionalPart();
        var exponent = ReadExponentPart();
        if (At(_position) == '.' || IsNameStart(At(_position)))
            throw UnexpectedInNumber("the end of the number");
        return new Token(fraction || exponent ? TokenKind.Float : TokenKind.Int, start, _position, _text[start.._position]);
    }

    // IntegerPart :: NegativeSign? 0 | NegativeSign? NonZeroDigit Digit*
    private void ReadIntegerPart()
    {
        if (At(_position) == '-')
            _position++;
        if (At(_position) != '0')
        {
            ReadDigits();
            return;
        }
        _position++;
        if (char.IsAsciiDigit(At(_position)))
            throw Error(_position, "a number has no leading zeros.");
    }

    // FractionalPart :: . Digit+
    private bool ReadFractionalPart()
    {
        if (At(_position) != '.')
            return false;
        _position++;
        ReadDigits();
        return true;
    }

    // ExponentPart :: ExponentIndicator Sign? Digit+
    private bool ReadExponentPart()
    {
        if (At(_position) is not ('e' or 'E'))
            return false;
        _position++;
        if (At(_position) is '+' or '-')
            _position++;
        ReadDigits();
        return true;
    }

    private void ReadDigits()
    {
        if (!char.IsAsciiDigit(At(_position)))
            throw UnexpectedInNumber("a digit");
        while (char.IsAsciiDigit(At(_position)))
            _position++;
    }

    private Errors.GraphQlException UnexpectedInNumber(string expected) =>
        Error(_position, $"expected {expected}, found {SyntaxError.Describe(_text, _position)}.");
}
