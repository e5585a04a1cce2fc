using GraphQl.Errors;
using GraphQl.Language;

namespace GraphQl.Tests.Language;

public sealed class ParserLimitTests
{
    public static TheoryData<string, string, string> Nests => new()
    {
        { "{ a ", "{ a ", "}" },
        { "{ a ", "{ ... ", "}" },
        { "{ a(b: ", "[", "]" },
        { "{ a(b: ", "{ c: ", "}" },
        { "query ($a: Int = ", "[", "]" },
        { "query ($a: ", "[", "]" },
        { "type A { b: ", "[", "]" },
    };

    [Theory]
    [MemberData(nameof(Nests))]
    public void A_document_that_nests_without_end_is_refused_not_a_crash(string before, string open, string close)
    {
        var bomb = before + string.Concat(Enumerable.Repeat(open, 9_000)) + string.Concat(Enumerable.Repeat(close, 9_000));

        var error = Refused(bomb, ParserLimits.Default with { Tokens = 1_000_000 });

        Assert.Equal(ErrorCode.LimitExceeded, error.Code);
        Assert.Equal([new("limit", "depth"), new("allowed", 200L), new("actual", 201L)], error.Details);
        Assert.Single(error.Locations);
    }

    [Theory]
    [InlineData(200, true)]
    [InlineData(201, false)]
    public void Exactly_two_hundred_levels_are_allowed(int levels, bool allowed)
    {
        var source = string.Concat(Enumerable.Repeat("{a", levels)) + new string('}', levels);

        var refused = Record.Exception(() => Parser.Parse(source, ParserLimits.Default));

        Assert.Equal(allowed, refused is null);
    }

    [Fact]
    public void The_deepest_limit_that_can_be_set_fits_a_small_stack()
    {
        const int Levels = 499;
        var list = new string('[', Levels - 1) + new string(']', Levels - 1);
        var source = $"{{a(b:{list})}}" + string.Concat(Enumerable.Repeat("{... on A", Levels)) + "{b}" + new string('}', Levels);
        string? printed = null;

        var thread = new Thread(() => printed = Printer.Print(Parser.Parse(source, new ParserLimits { Depth = 500 })), maxStackSize: 1024 * 1024);
        thread.Start();
        thread.Join();

        Assert.NotNull(printed);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ParserLimits { Depth = 501 });
    }

    [Theory]
    [InlineData("{ a b }", 4, true)]
    [InlineData("{ a b }", 3, false)]
    [InlineData("{ a b } # comments, commas,,, are no tokens", 4, true)]
    public void Tokens_are_counted(string source, int limit, bool allowed)
    {
        var refused = Record.Exception(() => Parser.Parse(source, new ParserLimits { Tokens = limit }));
        Assert.Equal(allowed, refused is null);
    }

    [Fact]
    public void A_document_of_too_many_tokens_is_refused_at_the_first_too_many()
    {
        var error = Refused("{ a\n b c }", new ParserLimits { Tokens = 3 });

        Assert.Equal(ErrorCode.LimitExceeded, error.Code);
        Assert.Equal([new("limit", "tokens"), new("allowed", 3L), new("actual", 4L)], error.Details);
        Assert.Equal([new SourceLocation(2, 4)], error.Locations);
    }

    private static GraphQlError Refused(string source, ParserLimits limits) =>
        Assert.Single(Assert.Throws<GraphQlException>(() => Parser.Parse(source, limits)).Errors);
}
