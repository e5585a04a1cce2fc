using GraphQl.Language;

namespace GraphQl.Tests.Language;

public sealed class ParserTests
{
    [Fact]
    public void A_field_knows_its_parts_and_where_they_begin()
    {
        var operation = Assert.Single(Parse("query Q($v: [Int!]! = [1]) { alias: name(arg: $v) @include(if: true) { leaf } }").Operations);
        var field = Assert.IsType<FieldNode>(Assert.Single(operation.SelectionSet.Selections));

        Assert.Equal(("Q", OperationKind.Query), (operation.Name!.Value, operation.Kind));
        Assert.Equal(("alias", "name", "alias"), (field.Alias!.Value, field.Name.Value, field.ResponseName));
        Assert.Equal((29, 36, 41, 50), (field.Start, field.Name.Start, field.Arguments[0].Start, field.Directives[0].Start));
        Assert.Equal("v", Assert.IsType<VariableNode>(field.Arguments[0].Value).Name.Value);
        Assert.Equal("[Int!]!", Printer.Print(operation.Variables[0].Type));
        Assert.NotNull(field.SelectionSet);
    }

    [Theory]
    [InlineData("query query { a }")]
    [InlineData("query on { a }")]
    [InlineData("fragment query on fragment { on: fragment }")]
    [InlineData("{ true false null on query }")]
    [InlineData("{ a(null: on, true: fragment) }")]
    [InlineData("query ($null: null, $on: on) { a }")]
    public void Keywords_are_names_where_a_name_is_expected(string source) => Assert.Single(Parse(source).Definitions);

    [Fact]
    public void Descriptions_stand_before_operations_variables_and_fragments()
    {
        var document = Parse("\"q\" query (\"v\" $a: Int) { b } \"\"\"f\"\"\" fragment F on T { c }");
        Assert.Equal("q", document.Operations[0].Description!.Value);
        Assert.Equal("v", document.Operations[0].Variables[0].Description!.Value);
        Assert.Equal("f", document.Fragments["F"].Description!.Value);
    }

    [Theory]
    [InlineData("{ a }", null, OperationKind.Query)]
    [InlineData("mutation M { a } query Q { a }", "M", OperationKind.Mutation)]
    [InlineData("mutation M { a } query Q { a }", null, null)]
    [InlineData("subscription { a }", "M", null)]
    [InlineData("fragment F on T { a }", null, null)]
    public void The_kind_of_the_operation_is_known_before_validation(string source, string? name, OperationKind? kind) =>
        Assert.Equal(kind, Parse(source).KindOf(name));

    [Fact]
    public void Of_fragments_with_one_name_the_first_is_kept() =>
        Assert.Equal("A", Parse("fragment F on A { a } fragment F on B { b }").Fragments["F"].TypeCondition.Name);

    [Theory]
    [InlineData("a", 0, 1, 1)]
    [InlineData("a\nb", 1, 1, 2)]
    [InlineData("a\nb", 2, 2, 1)]
    [InlineData("a\r\nb", 2, 1, 3)]
    [InlineData("a\r\nb", 3, 2, 1)]
    [InlineData("a\rb\r\rc", 5, 4, 1)]
    [InlineData("a\n", 2, 2, 1)]
    [InlineData("\U0001F600b", 2, 1, 3)]
    public void Lines_end_with_line_feed_carriage_return_or_both(string text, int position, int line, int column) =>
        Assert.Equal(new(line, column), new Source(text).Locate(position));

    private static Document Parse(string source) => Parser.Parse(source, ParserLimits.Default);
}
