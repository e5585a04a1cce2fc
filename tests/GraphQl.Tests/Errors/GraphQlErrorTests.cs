using System.Text;
using System.Text.Json;
using GraphQl.Errors;

namespace GraphQl.Tests.Errors;

public sealed class GraphQlErrorTests
{
    [Fact]
    public void An_error_is_written_with_what_it_has() =>
        Assert.Equal(
            """{"message":"No.","locations":[{"line":1,"column":2},{"line":3,"column":4}],"path":["a",0,"b"],"extensions":{"code":"X","rule":"R","actual":5,"allowed":4}}""",
            Json(new GraphQlError("X", "No.", [new(1, 2), new(3, 4)]) { Path = ["a", 0, "b"], Details = [new("rule", "R"), new("actual", 5L), new("allowed", 4)] }));

    [Fact]
    public void Places_and_paths_that_are_not_there_are_not_written() =>
        Assert.Equal("""{"message":"No.","extensions":{"code":"X"}}""", Json(new GraphQlError("X", "No.", [])));

    [Fact]
    public void The_exception_says_all_messages() =>
        Assert.Equal("One.\nTwo.", new GraphQlException([new("X", "One.", []), new("Y", "Two.", [])]).Message);

    [Theory]
    [InlineData("totl", "total")]
    [InlineData("TOTAL", "total")]
    [InlineData("count", null)]
    [InlineData("grops", "groups")]
    [InlineData("x", null)]
    [InlineData("", null)]
    public void The_nearest_name_is_near(string name, string? nearest) =>
        Assert.Equal(nearest, NearestName.Of(name, ["total", "groups", "facts"]));

    [Fact]
    public void A_very_long_name_is_near_nothing() => Assert.Null(NearestName.Of(new string('a', 100_000), [new string('a', 100_000)]));

    private static string Json(GraphQlError error)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
            error.Write(writer);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
