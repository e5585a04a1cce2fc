using GraphQl.Errors;
using GraphQl.Language;

namespace GraphQl.Tests.Language;

public sealed class SyntaxErrorTests
{
    [Theory]
    [InlineData("{ a ? }", 1, 5)]
    [InlineData("{ a % }", 1, 5)]
    [InlineData("{ é }", 1, 3)]
    [InlineData("{ a\u00A0}", 1, 4)]
    [InlineData("{ \u0000 }", 1, 3)]
    [InlineData("{ a(b: 'c') }", 1, 8)]
    [InlineData("{ .a }", 1, 3)]
    [InlineData("{ ..a }", 1, 3)]
    [InlineData("{ a(b: .5) }", 1, 8)]
    [InlineData("{ a(b: 00) }", 1, 9)]
    [InlineData("{ a(b: -01) }", 1, 10)]
    [InlineData("{ a(b: 1.) }", 1, 10)]
    [InlineData("{ a(b: 1.e1) }", 1, 10)]
    [InlineData("{ a(b: 1e) }", 1, 10)]
    [InlineData("{ a(b: 1e+) }", 1, 11)]
    [InlineData("{ a(b: -) }", 1, 9)]
    [InlineData("{ a(b: -a) }", 1, 9)]
    [InlineData("{ a(b: +1) }", 1, 8)]
    [InlineData("{ a(b: 1.2.3) }", 1, 11)]
    [InlineData("{ a(b: 1x) }", 1, 9)]
    [InlineData("{ a(b: 0xF) }", 1, 9)]
    [InlineData("{ a(b: 1_000) }", 1, 9)]
    [InlineData("{ a(b: 1.5f) }", 1, 11)]
    [InlineData("{ a(b: \"c) }", 1, 13)]
    [InlineData("{ a(b: \"c\nd\") }", 1, 10)]
    [InlineData("{ a(b: \"c\rd\") }", 1, 10)]
    [InlineData("{ a(b: \"\\q\") }", 1, 9)]
    [InlineData("{ a(b: \"\\u12\") }", 1, 9)]
    [InlineData("{ a(b: \"\\u12G4\") }", 1, 9)]
    [InlineData("{ a(b: \"\\u{}\") }", 1, 9)]
    [InlineData("{ a(b: \"\\u{12\") }", 1, 9)]
    [InlineData("{ a(b: \"\\u{110000}\") }", 1, 9)]
    [InlineData("{ a(b: \"\\u{D800}\") }", 1, 9)]
    [InlineData("{ a(b: \"\\u{FFFFFFFFFFFF}\") }", 1, 9)]
    [InlineData("{ a(b: \"x\\uD83D\") }", 1, 10)]
    [InlineData("{ a(b: \"\\uDE00\") }", 1, 9)]
    [InlineData("{ a(b: \"\\uD83D\\uD83D\") }", 1, 9)]
    [InlineData("{ a(b: \"\\uD83D\\u{DE00}\") }", 1, 9)]
    [InlineData("{ a(b: \"\"\"c\"\") }", 1, 17)]
    [InlineData("{ a(b: \"\"\"c\n\\\"\"\"", 2, 5)]
    [InlineData("# a\n# b\r\n#c\r{ ? }", 4, 3)]
    public void What_is_no_token_is_refused_where_it_is(string source, int line, int column) => AssertRefused(source, line, column);

    // A lone surrogate cannot be written as an attribute's argument.
    [Fact]
    public void Half_of_a_surrogate_pair_is_refused_even_in_a_comment()
    {
        AssertRefused("# \uD83D", 1, 3);
        AssertRefused("{ a(b: \"\uDE00\") }", 1, 9);
        AssertRefused("{ a(b: \"\"\"\uD83D\"\"\") }", 1, 11);
    }

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("# nothing\n", 2, 1)]
    [InlineData("{", 1, 2)]
    [InlineData("{ }", 1, 3)]
    [InlineData("{ a { } }", 1, 7)]
    [InlineData("{ a() }", 1, 5)]
    [InlineData("query () { a }", 1, 8)]
    [InlineData("query Q", 1, 8)]
    [InlineData("query Q Q { a }", 1, 9)]
    [InlineData("queri { a }", 1, 1)]
    [InlineData("a", 1, 1)]
    [InlineData("{ a: }", 1, 6)]
    [InlineData("{ a: b: c }", 1, 7)]
    [InlineData("{ a(b) }", 1, 6)]
    [InlineData("{ a(b:) }", 1, 7)]
    [InlineData("{ a(b: $) }", 1, 9)]
    [InlineData("{ a(b: [1) }", 1, 10)]
    [InlineData("{ a(b: {c}) }", 1, 10)]
    [InlineData("{ a @ }", 1, 7)]
    [InlineData("{ ... }", 1, 7)]
    [InlineData("{ ...on }", 1, 9)]
    [InlineData("{ a } }", 1, 7)]
    [InlineData("fragment on on A { a }", 1, 10)]
    [InlineData("fragment A { a }", 1, 12)]
    [InlineData("fragment A on { a }", 1, 15)]
    [InlineData("query ($a) { a }", 1, 10)]
    [InlineData("query ($a: ) { a }", 1, 12)]
    [InlineData("query ($a: Int!!) { a }", 1, 16)]
    [InlineData("query ($a: [Int) { a }", 1, 16)]
    [InlineData("query ($a: Int = $b) { a }", 1, 18)]
    [InlineData("query ($a: Int = [$b]) { a }", 1, 19)]
    [InlineData("query ($a: Int = {c: $b}) { a }", 1, 22)]
    [InlineData("query ($a: Int @c(d: $b)) { a }", 1, 22)]
    [InlineData("query (a: Int) { a }", 1, 8)]
    [InlineData("\"no description here\" { a }", 1, 23)]
    [InlineData("\"two\" \"descriptions\" query { a }", 1, 7)]
    [InlineData("\"lost\"", 1, 7)]
    [InlineData("{ \"no description here\" a }", 1, 3)]
    [InlineData("extend { a }", 1, 8)]
    [InlineData("extend query { a }", 1, 8)]
    [InlineData("\"no\" extend type A { b: C }", 1, 6)]
    [InlineData("type A { }", 1, 10)]
    [InlineData("extend type A", 1, 14)]
    [InlineData("extend scalar A", 1, 16)]
    [InlineData("extend schema", 1, 14)]
    [InlineData("extend union A enum B", 1, 16)]
    [InlineData("type A { b }", 1, 12)]
    [InlineData("type A { b() : C }", 1, 12)]
    [InlineData("enum A { true }", 1, 10)]
    [InlineData("union A = |", 1, 12)]
    [InlineData("directive A on FIELD", 1, 11)]
    [InlineData("directive @A", 1, 13)]
    [InlineData("schema { a: B }", 1, 10)]
    public void What_is_no_document_is_refused_where_it_is(string source, int line, int column) => AssertRefused(source, line, column);

    [Fact]
    public void A_message_says_what_was_expected_and_what_was_found()
    {
        var error = Refused("{ a(b: ) }");
        Assert.Equal("Syntax error: expected a value, found \")\".", error.Message);
    }

    private static void AssertRefused(string source, int line, int column)
    {
        var error = Refused(source);
        Assert.Equal(ErrorCode.ParseFailed, error.Code);
        Assert.Equal([new SourceLocation(line, column)], error.Locations);
    }

    private static GraphQlError Refused(string source) =>
        Assert.Single(Assert.Throws<GraphQlException>(() => Parser.Parse(source, ParserLimits.Default)).Errors);
}
