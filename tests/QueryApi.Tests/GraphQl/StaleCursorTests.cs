using QueryApi.Tests.Hosting;

namespace QueryApi.Tests.GraphQl;

public sealed class StaleCursorTests
{
    [Fact]
    public async Task A_cursor_of_an_older_snapshot_is_refused_and_says_so()
    {
        await using var server = new FreshServer();
        await server.InitializeAsync();
        var page = await server.AskAsync("{ publishedFigure { facts(first: 1) { pageInfo { endCursor } } } }");
        var cursor = page.GetProperty("publishedFigure").GetProperty("facts").GetProperty("pageInfo").GetProperty("endCursor").GetString();

        server.Build();
        server.Snapshots.Refresh();

        Assert.Equal("STALE_CURSOR", await server.CodeAsync($$"""{ publishedFigure { facts(first: 1, after: "{{cursor}}") { nodes { figureId } } } }"""));
    }
}
