using GraphQl.Language;

namespace GraphQl.Tests.Language;

public sealed class BlockStringTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a")]
    [InlineData("  a", "  a")]
    [InlineData("\n  a\n    b\n", "a\n  b")]
    [InlineData("\n\n  a\n\n  b\n\n", "a\n\nb")]
    [InlineData("a\n  b\n  c", "a\nb\nc")]
    [InlineData("a\n    b\n  c", "a\n  b\nc")]
    [InlineData("a\r\n  b\r  c", "a\nb\nc")]
    [InlineData("\n\ta\n\t\tb", "a\n\tb")]
    [InlineData("   \n \t \n", "")]
    [InlineData("\n  a\n \n  b", "a\n\nb")]
    [InlineData("\n  a\n     \n  b", "a\n   \nb")]
    public void The_value_has_no_common_indent_and_no_blank_ends(string raw, string value) =>
        Assert.Equal(value, BlockString.Value(raw));

    [Theory]
    [InlineData("")]
    [InlineData("a")]
    [InlineData("  a")]
    [InlineData("a\nb")]
    [InlineData("  a\nb")]
    [InlineData("a\n  b")]
    [InlineData("a\n\n  \nb")]
    [InlineData("ends with quote\"")]
    [InlineData("ends with backslash\\")]
    [InlineData("  leads and ends\"")]
    [InlineData("has \"\"\" inside")]
    [InlineData("\"\"\"")]
    [InlineData("a line of more than seventy characters, which goes on a line of its own between the quotes")]
    [InlineData("  an indented line of more than seventy characters, which has to stay beside the opening quotes")]
    public void A_value_that_can_be_printed_comes_back(string value)
    {
        Assert.True(BlockString.CanPrint(value));
        var token = new Lexer(new Source(BlockString.Print(value))).Next();
        Assert.Equal((TokenKind.BlockString, value), (token.Kind, token.Value));
    }

    [Theory]
    [InlineData("\na")]
    [InlineData("a\n")]
    [InlineData("  ")]
    [InlineData("  a\n  b")]
    [InlineData("a\rb")]
    [InlineData("a\u0001")]
    public void A_value_that_would_change_is_not_printed_as_a_block(string value) => Assert.False(BlockString.CanPrint(value));
}
