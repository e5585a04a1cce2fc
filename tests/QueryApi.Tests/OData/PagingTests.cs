using System.Net;
using System.Text.Json;

namespace QueryApi.Tests.OData;

/// <summary>Any page size gives the same rows, each once, whatever the order.</summary>
[Collection(ODataServer.Collection)]
public sealed class PagingTests(ODataServer server)
{
    [Theory]
    [InlineData("RecordedOffences?$select=Id,Count")]
    [InlineData("RecordedOffences?$select=Month,AreaName,Offence,Count&$orderby=Count desc")]
    [InlineData("RecordedOffences?$select=Count&$orderby=Offence desc,Month,AreaCode desc")]
    [InlineData("RecordedOffences?$orderby=Reason desc,Status,Area/AreaName")]
    [InlineData("RecordedOffences?$orderby=Reason,Month desc&$filter=Count gt 5&$skip=3&$top=37")]
    [InlineData("RecordedOffences?$apply=groupby((AreaName,Quarter),aggregate(Count with sum as Total))&$orderby=Total desc")]
    [InlineData("RecordedOffences?$apply=groupby((Area/BoroughName,Month),aggregate(Count with average as Mean))&$orderby=Mean&$filter=Mean gt 3")]
    [InlineData("Areas?$select=AreaName&$orderby=TileColumn desc,ValidFrom,Verified&$top=60")]
    [InlineData("Batches?$orderby=LoadedAt desc")]
    public async Task Every_page_size_gives_the_same_rows(string request)
    {
        var whole = await RowsAsync(request, 10_000_000);
        Assert.NotEmpty(whole);
        foreach (var size in new[] { 1, 2, 7, whole.Count, whole.Count + 1 })
            Assert.Equal(whole, await RowsAsync(request, size));
    }

    [Fact]
    public async Task A_next_link_is_absolute_last_and_keeps_the_page_size_and_the_options()
    {
        using var first = await server.GetAsync("RecordedOffences?$filter=Count%20gt%201&$orderby=Count", ("Prefer", "odata.maxpagesize=5"));
        Assert.Equal("odata.maxpagesize=5", first.Headers.GetValues("Preference-Applied").Single());
        var text = await first.Content.ReadAsStringAsync();
        var next = NextOf(text)!;
        Assert.StartsWith($"{server.Root}/RecordedOffences?$filter=Count%20gt%201&$orderby=Count&$skiptoken=", next, StringComparison.Ordinal);
        Assert.EndsWith($"],\"@odata.nextLink\":\"{next}\"}}", text, StringComparison.Ordinal);
        Assert.Equal(5, Rows(await server.GetTextAsync(next)).Count);
    }

    [Fact]
    public async Task The_default_page_has_a_thousand_rows()
    {
        var text = await server.GetTextAsync("PublishedFigures");
        Assert.Equal(1000, Rows(text).Count);
        Assert.NotNull(NextOf(text));
    }

    [Fact]
    public async Task The_last_page_has_no_next_link()
    {
        Assert.Null(NextOf(await server.GetTextAsync("RecordedOffences", ("Prefer", "odata.maxpagesize=68"))));
        Assert.Null(NextOf(await server.GetTextAsync("RecordedOffences?$top=5", ("Prefer", "maxpagesize=5"))));
        Assert.Null(NextOf(await server.GetTextAsync("RecordedOffences?$top=0")));
    }

    [Fact]
    public async Task A_next_link_goes_on_in_the_snapshot_that_it_began_with()
    {
        var first = await server.GetTextAsync("RecordedOffences?$select=Id", ("Prefer", "odata.maxpagesize=40"));
        var number = server.Snapshots.Current;
        server.Rebuild();
        Assert.Equal(number + 1, server.Snapshots.Current);
        using var second = await server.GetAsync(NextOf(first)!);
        Assert.Contains($"{number}-public", second.Headers.ETag!.Tag, StringComparison.Ordinal);
        Assert.Equal(28, Rows(await second.Content.ReadAsStringAsync()).Count);
    }

    [Theory]
    [InlineData("{\"s\":999,\"p\":5,\"r\":null,\"a\":[\"l=1\"]}", HttpStatusCode.Gone)]
    [InlineData("{\"s\":0,\"p\":5,\"r\":null,\"a\":[\"l=1\"]}", HttpStatusCode.Gone)]
    [InlineData("{\"s\":1,\"p\":5,\"r\":null,\"a\":[\"l=1\",\"l=1\"]}", HttpStatusCode.BadRequest)]
    [InlineData("{\"s\":1,\"p\":5,\"r\":null,\"a\":[\"x=1\"]}", HttpStatusCode.BadRequest)]
    [InlineData("{\"s\":1,\"p\":5,\"r\":null,\"a\":[\"l=x\"]}", HttpStatusCode.BadRequest)]
    [InlineData("{\"s\":1,\"p\":5,\"r\":null,\"a\":[\"s=x\"]}", HttpStatusCode.BadRequest)]
    [InlineData("{\"s\":1,\"p\":5,\"r\":null,\"a\":[null]}", HttpStatusCode.BadRequest)]
    [InlineData("{\"s\":1,\"p\":-5,\"r\":null,\"a\":[\"l=1\"]}", HttpStatusCode.BadRequest)]
    [InlineData("{\"s\":1,\"p\":5,\"r\":null,\"a\":[]}", HttpStatusCode.BadRequest)]
    [InlineData("{}", HttpStatusCode.BadRequest)]
    [InlineData("not json", HttpStatusCode.BadRequest)]
    public async Task A_token_that_leads_nowhere_is_refused(string token, HttpStatusCode status)
    {
        var text = System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(token));
        using var response = await server.GetAsync($"RecordedOffences?$skiptoken={text}");
        Assert.Equal(status, response.StatusCode);
    }

    private async Task<List<string>> RowsAsync(string request, int size)
    {
        var rows = new List<string>();
        for (var next = request; next is not null;)
        {
            // The size is said once: next links carry it on.
            var text = next == request ? await server.GetTextAsync(next, ("Prefer", $"odata.maxpagesize={size}")) : await server.GetTextAsync(next);
            var page = Rows(text);
            next = NextOf(text);
            Assert.True(next is null ? page.Count <= size : page.Count == size);
            rows.AddRange(page);
        }

        return rows;
    }

    private static List<string> Rows(string text)
    {
        using var document = JsonDocument.Parse(text);
        return [.. document.RootElement.GetProperty("value").EnumerateArray().Select(r => r.GetRawText())];
    }

    private static string? NextOf(string text)
    {
        using var document = JsonDocument.Parse(text);
        return document.RootElement.TryGetProperty("@odata.nextLink", out var next) ? next.GetString() : null;
    }
}
