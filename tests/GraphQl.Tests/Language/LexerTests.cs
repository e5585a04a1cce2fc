using GraphQl.Language;

namespace GraphQl.Tests.Language;

public sealed class LexerTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData(" \t\r\n,\uFEFF", "")]
    [InlineData("# only a comment", "")]
    [InlineData("# a\nb # c\rd", "Name 4-5 b|Name 10-11 d")]
    [InlineData("#\u0000 é\U0001F600\na", "Name 7-8 a")]
    [InlineData("!", "Bang 0-1 ")]
    [InlineData("$", "Dollar 0-1 ")]
    [InlineData("&", "Ampersand 0-1 ")]
    [InlineData("()", "ParenOpen 0-1 |ParenClose 1-2 ")]
    [InlineData("...", "Spread 0-3 ")]
    [InlineData("......", "Spread 0-3 |Spread 3-6 ")]
    [InlineData(":", "Colon 0-1 ")]
    [InlineData("=", "Equals 0-1 ")]
    [InlineData("@", "At 0-1 ")]
    [InlineData("[]", "BracketOpen 0-1 |BracketClose 1-2 ")]
    [InlineData("{|}", "BraceOpen 0-1 |Pipe 1-2 |BraceClose 2-3 ")]
    [InlineData("a_1 _B", "Name 0-3 a_1|Name 4-6 _B")]
    [InlineData("a,b", "Name 0-1 a|Name 2-3 b")]
    [InlineData("a\"b\"c", "Name 0-1 a|String 1-4 b|Name 4-5 c")]
    [InlineData("...on", "Spread 0-3 |Name 3-5 on")]
    public void Punctuators_names_and_what_is_ignored(string source, string tokens) => Assert.Equal(tokens, Tokens(source));

    [Theory]
    [InlineData("0", "Int 0-1 0")]
    [InlineData("-0", "Int 0-2 -0")]
    [InlineData("9", "Int 0-1 9")]
    [InlineData("-123", "Int 0-4 -123")]
    [InlineData("12345678901234567890123", "Int 0-23 12345678901234567890123")]
    [InlineData("1 2", "Int 0-1 1|Int 2-3 2")]
    [InlineData("1,2", "Int 0-1 1|Int 2-3 2")]
    [InlineData("1#", "Int 0-1 1")]
    [InlineData("1\"\"", "Int 0-1 1|String 1-3 ")]
    [InlineData("1-2", "Int 0-1 1|Int 1-3 -2")]
    [InlineData("1.5", "Float 0-3 1.5")]
    [InlineData("-1.50", "Float 0-5 -1.50")]
    [InlineData("0.0", "Float 0-3 0.0")]
    [InlineData("1e5", "Float 0-3 1e5")]
    [InlineData("1E+5", "Float 0-4 1E+5")]
    [InlineData("1.5e-05", "Float 0-7 1.5e-05")]
    [InlineData("0e0", "Float 0-3 0e0")]
    [InlineData("1e999", "Float 0-5 1e999")]
    public void Numbers(string source, string tokens) => Assert.Equal(tokens, Tokens(source));

    [Theory]
    [InlineData("\"\"", "String 0-2 ")]
    [InlineData("\"a b\"", "String 0-5 a b")]
    [InlineData("\"# no comment\"", "String 0-14 # no comment")]
    [InlineData("\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "String 0-18 \"\\/\b\f\n\r\t")]
    [InlineData("\"\\u00e9\\u00E9\"", "String 0-14 éé")]
    [InlineData("\"\\u{e9}\\u{0000E9}\\u{1F600}\"", "String 0-27 éé\U0001F600")]
    [InlineData("\"\\uD83D\\uDE00\"", "String 0-14 \U0001F600")]
    [InlineData("\"\\u{10FFFF}\"", "String 0-12 \U0010FFFF")]
    [InlineData("\"é\U0001F600\u0000\u0007\"", "String 0-7 é\U0001F600\u0000\u0007")]
    [InlineData("\"a\"\"b\"", "String 0-3 a|String 3-6 b")]
    [InlineData("\"\"\"\"\"\"", "BlockString 0-6 ")]
    [InlineData("\"\"\"a\"\"\"", "BlockString 0-7 a")]
    [InlineData("\"\"\"a\"b\"\"c\"\"\"", "BlockString 0-12 a\"b\"\"c")]
    [InlineData("\"\"\"\\\"\"\"\"\"\"", "BlockString 0-10 \"\"\"")]
    [InlineData("\"\"\"\\n \\u00e9\"\"\"", "BlockString 0-15 \\n \\u00e9")]
    [InlineData("\"\"\"\n  a\n    b\n  \"\"\"c", "BlockString 0-19 a\n  b|Name 19-20 c")]
    public void Strings(string source, string tokens) => Assert.Equal(tokens, Tokens(source));

    private static string Tokens(string source)
    {
        var lexer = new Lexer(new Source(source));
        var tokens = new List<string>();
        for (var token = lexer.Next(); token.Kind != TokenKind.EndOfFile; token = lexer.Next())
            tokens.Add($"{token.Kind} {token.Start}-{token.End} {token.Value}");
        return string.Join('|', tokens);
    }
}
