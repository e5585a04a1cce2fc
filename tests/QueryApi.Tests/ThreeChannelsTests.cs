using System.Text.Json;
using QueryApi.Tests.Hosting;

namespace QueryApi.Tests;

/// <summary>One number on every channel: the very requests of the contract.</summary>
public sealed class ThreeChannelsTests(ApiServer server) : IClassFixture<ApiServer>
{
    private const string Query =
        "RecordedOffences?$apply=filter(AreaCode eq 'E09000003' and AreaType eq 'borough' and Offence eq 'Residential burglary' and Month ge 2022-12-01 and Month le 2023-02-01)/aggregate(Count with sum as Total)";

    private const string Document = """
        { offence(where: {areaCode: {eq: "E09000003"}, areaType: {eq: BOROUGH}, offence: {eq: "Residential burglary"}, month: {between: ["2022-12-01", "2023-02-01"]}}) { total { count { value status } } } }
        """;

    // 10 + 20 + 30 of the file.
    private const int Expected = 60;

    [Fact]
    public async Task OData_GraphQL_and_the_command_line_give_the_sum_of_the_file()
    {
        using var odata = await server.GetAsync($"/odata/{Query}");
        var rows = JsonDocument.Parse(await odata.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("value");
        Assert.Equal(Expected, rows[0].GetProperty("Total").GetInt32());

        var count = (await server.AskAsync(Document)).GetProperty("offence").GetProperty("total").GetProperty("count");
        Assert.Equal((Expected, "EXACT"), (count.GetProperty("value").GetInt32(), count.GetProperty("status").GetString()));

        // The command line prints the rows as OData has them.
        Assert.Equal(rows.ToString(), (await server.RunAsync("query", Query, "--format", "json")).Data.Trim());
    }

    [Fact]
    public async Task A_rate_has_the_same_value_limits_parts_and_definition_on_each()
    {
        // 60 burglaries, 389,344 residents at the Census; Byar's limits of 60.
        var query = Query.Replace("Count with sum as Total", "ResidentialBurglaryRate as Rate", StringComparison.Ordinal);
        using var odata = await server.GetAsync($"/odata/{query}");
        var body = JsonDocument.Parse(await odata.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        var row = body.GetProperty("value")[0];
        Assert.Equal(
            [0.15410537, 0.11759205, 0.19836757],
            new[] { "Rate", "Rate@Warehouse.Lower", "Rate@Warehouse.Upper" }.Select(n => Math.Round(row.GetProperty(n).GetDouble(), 8)));
        Assert.Equal(
            (60, 389344, "Census 2021, 21 Mar 2021"),
            (row.GetProperty("Rate@Warehouse.Numerator").GetInt32(), row.GetProperty("Rate@Warehouse.Denominator").GetInt32(), row.GetProperty("Rate@Warehouse.DenominatorVersion").GetString()));
        Assert.False(row.TryGetProperty("Rate@Warehouse.Status", out _));
        Assert.Equal("""[{"name":"Rate","measure":"ResidentialBurglaryRate","version":"1"}]""", body.GetProperty("@Warehouse.Definitions").ToString());

        var reply = await server.ReplyAsync(Document.Replace("count { value status }", "residentialBurglaryRate { value lower upper status reason numerator denominator denominatorVersion }", StringComparison.Ordinal));
        var rate = reply.GetProperty("data").GetProperty("offence").GetProperty("total").GetProperty("residentialBurglaryRate");
        Assert.Equal(
            string.Join('|', new[] { "Rate", "Rate@Warehouse.Lower", "Rate@Warehouse.Upper", "Rate@Warehouse.Numerator", "Rate@Warehouse.Denominator", "Rate@Warehouse.DenominatorVersion" }.Select(n => row.GetProperty(n).ToString())),
            string.Join('|', new[] { "value", "lower", "upper", "numerator", "denominator", "denominatorVersion" }.Select(n => rate.GetProperty(n).ToString())));
        Assert.Equal(("EXACT", JsonValueKind.Null), (rate.GetProperty("status").GetString(), rate.GetProperty("reason").ValueKind));
        Assert.Equal(
            """[{"name":"ResidentialBurglaryRate","measure":"ResidentialBurglaryRate","version":"1"}]""",
            reply.GetProperty("extensions").GetProperty("definitions").GetProperty("offence").ToString());

        Assert.Equal($"[{row}]", (await server.RunAsync("query", query, "--format", "json")).Data.Trim());
        using var envelope = JsonDocument.Parse((await server.RunAsync("query", query, "--json")).Data);
        Assert.Equal(
            (body.GetProperty("value").ToString(), body.GetProperty("@Warehouse.Definitions").ToString()),
            (envelope.RootElement.GetProperty("value").ToString(), envelope.RootElement.GetProperty("@Warehouse.Definitions").ToString()));
        Assert.StartsWith("Rate,Rate_status,Rate_reason,Rate_lower,Rate_upper,Rate_numerator,Rate_denominator,Rate_denominator_version", (await server.RunAsync("query", query, "--format", "csv")).Data, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_and_reason_are_the_same_too()
    {
        using var odata = await server.GetAsync("/odata/RecordedOffences?$apply=filter(AreaCode eq 'E09000003' and Month ge 2023-03-01)/aggregate(Count with sum as Total)");
        var row = JsonDocument.Parse(await odata.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("value")[0];
        var count = (await server.AskAsync("""{ offence(where: {areaCode: {eq: "E09000003"}, month: {ge: "2023-03-01"}}) { total { count { value status reason } } } }"""))
            .GetProperty("offence").GetProperty("total").GetProperty("count");

        Assert.Equal(280, row.GetProperty("Total").GetInt32());
        Assert.Equal(row.GetProperty("Total").GetInt32(), count.GetProperty("value").GetInt32());
        Assert.Equal(row.GetProperty("Total@Warehouse.Status").GetString()!.ToUpperInvariant(), count.GetProperty("status").GetString());
        Assert.Equal(row.GetProperty("Total@Warehouse.Reason").GetString(), count.GetProperty("reason").GetString());
    }
}
