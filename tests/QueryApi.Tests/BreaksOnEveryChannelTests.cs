using System.Text.Json;
using QueryApi.Tests.Hosting;

namespace QueryApi.Tests;

/// <summary>A result that lies across a break in its series carries it, on every channel; one on this side of it does not.</summary>
public sealed class BreaksOnEveryChannelTests(RevisedServer server) : IClassFixture<RevisedServer>
{
    private const string Across = "RecordedOffences?$apply=filter(AreaCode eq 'E09000003' and Month ge 2023-03-01)/groupby((Month),aggregate(Count with sum as Total))";
    private const string Before = "RecordedOffences?$apply=filter(AreaCode eq 'E09000003' and Month lt 2023-04-01)/groupby((Month),aggregate(Count with sum as Total))";

    [Fact]
    public async Task OData_has_it_in_the_envelope()
    {
        var found = Assert.Single((await ODataAsync(Across)).GetProperty("@Warehouse.Breaks").EnumerateArray());
        Assert.Equal(["date", "kind", "text"], found.EnumerateObject().Select(p => p.Name));
        Assert.Equal(("2023-04-01", "definition"), (found.GetProperty("date").GetString(), found.GetProperty("kind").GetString()));
        Assert.Contains("counting rules", found.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.False((await ODataAsync(Before)).TryGetProperty("@Warehouse.Breaks", out _));
    }

    [Fact]
    public async Task GraphQL_has_it_among_the_extensions_by_root_field()
    {
        var reply = await server.ReplyAsync("""
            {
              across: offence(where: {areaCode: {eq: "E09000003"}, month: {ge: "2023-03-01"}}) { groups(by: [MONTH]) { nodes { measures { count { value } } } } total { count { value } } }
              before: offence(where: {areaCode: {eq: "E09000003"}, month: {lt: "2023-04-01"}}) { total { count { value } } }
            }
            """);
        var breaks = Assert.Single(reply.GetProperty("extensions").GetProperty("breaks").EnumerateObject());
        Assert.Equal("across", breaks.Name);
        Assert.Equal("2023-04-01", Assert.Single(breaks.Value.EnumerateArray()).GetProperty("date").GetString());
    }

    [Fact]
    public async Task The_command_line_says_it_under_the_table_and_beside_rows_for_programs()
    {
        var (table, beside) = await server.RunAsync("query", Across);
        Assert.Contains("Break on 2023-04-01 (definition): The counting rules", table, StringComparison.Ordinal);
        Assert.Equal("", beside);

        var (rows, message) = await server.RunAsync("query", Across, "--format", "json");
        Assert.Equal((await ODataAsync(Across)).GetProperty("value").ToString(), rows.Trim());
        Assert.Contains("Break on 2023-04-01", message, StringComparison.Ordinal);
    }

    private async Task<JsonElement> ODataAsync(string query)
    {
        using var response = await server.GetAsync($"/odata/{query}");
        return JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
    }
}
