using GraphQl.Language;

namespace GraphQl.Tests.Language;

public sealed class PrinterTests
{
    [Theory]
    [InlineData("executable.graphql")]
    [InlineData("schema.graphql")]
    public void What_is_printed_parses_to_the_same_tree(string file)
    {
        var document = Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "fixtures", file)));

        var printed = Printer.Print(document);

        Assert.Equal(SyntaxTreeText.Of(document), SyntaxTreeText.Of(Parse(printed)));
        Assert.Equal(printed, Printer.Print(Parse(printed)));
    }

    [Fact]
    public void The_comparison_of_trees_sees_a_difference() =>
        Assert.NotEqual(SyntaxTreeText.Of(Parse("{ a(b: 1) }")), SyntaxTreeText.Of(Parse("{ a(b: 1.0) }")));

    [Theory]
    [InlineData("{a}", "{\n  a\n}\n")]
    [InlineData("query{a}", "{\n  a\n}\n")]
    [InlineData("query Q{a}", "query Q {\n  a\n}\n")]
    [InlineData("{b:a(c:1,d:[$e])@f{g}}", "{\n  b: a(c: 1, d: [$e]) @f {\n    g\n  }\n}\n")]
    [InlineData("{...A ...on B{c}...{d}}", "{\n  ...A\n  ... on B {\n    c\n  }\n  ... {\n    d\n  }\n}\n")]
    [InlineData("query($a:[Int!]!=[1]@b){c}", "query($a: [Int!]! = [1] @b) {\n  c\n}\n")]
    [InlineData("\"d\"query{c}", "\"d\"\nquery {\n  c\n}\n")]
    [InlineData("{a(b:\"\"\"x\n  y\n  z\"\"\")}", "{\n  a(b: \"\"\"\nx\ny\nz\n\"\"\")\n}\n")]
    [InlineData("fragment A on B@c{d}", "fragment A on B @c {\n  d\n}\n")]
    [InlineData("{a}{b}", "{\n  a\n}\n\n{\n  b\n}\n")]
    public void One_form_for_every_layout(string source, string printed) =>
        Assert.Equal(printed, Printer.Print(Parse(source)));

    [Theory]
    [InlineData("plain", "\"plain\"")]
    [InlineData("a\"b\\c", "\"a\\\"b\\\\c\"")]
    [InlineData("\b\f\n\r\t", "\"\\b\\f\\n\\r\\t\"")]
    [InlineData("\u0000\u001F\u007F\u009F", "\"\\u0000\\u001F\\u007F\\u009F\"")]
    [InlineData("é\U0001F600", "\"é\U0001F600\"")]
    public void Strings_are_escaped(string value, string printed) =>
        Assert.Equal(printed, ValuePrinter.Quote(value));

    [Theory]
    [InlineData("{b: 1, a: {d: 2, c: [{f: 3, e: 4}]}}", "{a: {c: [{e: 4, f: 3}], d: 2}, b: 1}")]
    [InlineData("[2, 1]", "[2, 1]")]
    public void Sorted_printing_orders_fields_of_objects_only(string value, string printed) =>
        Assert.Equal(printed, ValuePrinter.PrintSorted(Parser.ParseConstant(value)));

    private static Document Parse(string source) => Parser.Parse(source, ParserLimits.Default);
}
