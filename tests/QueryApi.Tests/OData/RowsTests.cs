using System.Net;
using System.Text.Json;

namespace QueryApi.Tests.OData;

/// <summary>Answers with rows, byte by byte where clients read them so.</summary>
[Collection(ODataServer.Collection)]
public sealed class RowsTests(ODataServer server)
{
    private const string Winter =
        "$apply=filter(AreaCode eq 'E09000003' and AreaType eq 'borough' and Offence eq 'Residential burglary' and Month ge 2022-12-01 and Month le 2023-02-01)"
        + "/aggregate(Count with sum as Total)";

    [Fact]
    public async Task The_request_of_the_contract_gives_522()
    {
        var expected = $$"""{"@odata.context":"{{server.Root}}/$metadata#RecordedOffences(Total)","value":[{"Total":522}]}""";
        Assert.Equal(expected, await server.GetTextAsync("RecordedOffences?" + Winter));
        Assert.Equal(expected, await server.GetTextAsync("RecordedOffences?" + Winter.Replace(" ", "%20", StringComparison.Ordinal)));
        Assert.Equal(expected, await server.GetTextAsync("RecordedOffences?" + Winter.Replace(' ', '+')));
        Assert.Equal(expected, await server.GetTextAsync("RecordedOffences?" + Uri.EscapeDataString(Winter).Replace("%3D", "=", StringComparison.Ordinal)));
        Assert.Contains("482", await server.GetTextAsync("RecordedOffences?" + Winter.Replace("2022-12", "2021-12", StringComparison.Ordinal).Replace("2023-02", "2022-02", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Selected_rows_come_in_order_with_their_context()
    {
        var text = await server.GetTextAsync(
            "RecordedOffences?$select=Month,AreaName,Count&$filter=AreaName eq 'Barnet' and Offence eq 'Residential burglary' and Month lt 2023-04-01&$orderby=Month desc&$top=2&$skip=1");
        Assert.Equal(
            $$"""{"@odata.context":"{{server.Root}}/$metadata#RecordedOffences(Month,AreaName,Count)","value":["""
            + """{"Month":"2023-02-01","AreaName":"Barnet","Count":172},{"Month":"2023-01-01","AreaName":"Barnet","Count":170}]}""",
            text);
    }

    [Fact]
    public async Task Groups_by_a_dimension_are_nested_and_carry_a_status_that_is_not_exact()
    {
        var text = await server.GetTextAsync(
            "RecordedOffences?$apply=filter(Month ge 2023-03-01)/groupby((Area/AreaName,Month),aggregate(Count with sum as Total))&$filter=Area/AreaName eq 'Brent'&$orderby=Month");

        // Brent in March, the 16th month: 116 + 66; April, the newest month of the file, is provisional: 117 + 67.
        using var document = JsonDocument.Parse(text);
        var rows = document.RootElement.GetProperty("value").EnumerateArray().ToArray();
        Assert.Equal([182, 184], rows.Select(r => r.GetProperty("Total").GetInt64()));
        Assert.Equal(["Brent", "Brent"], rows.Select(r => r.GetProperty("Area").GetProperty("AreaName").GetString()));
        Assert.False(rows[0].TryGetProperty("Total@Warehouse.Status", out _));
        Assert.Equal("provisional", rows[1].GetProperty("Total@Warehouse.Status").GetString());
        Assert.Contains("$metadata#RecordedOffences(Area(AreaName),Month,Total)", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_measure_is_a_custom_aggregate() =>
        Assert.Contains("\"value\":[{\"Total\":522,\"Total@Warehouse.Lower\":478.17388448128", await server.GetTextAsync("RecordedOffences?" + Winter.Replace("Count with sum as Total", "Count as Total", StringComparison.Ordinal)), StringComparison.Ordinal);

    [Fact]
    public async Task A_count_stands_before_the_rows_and_does_not_mind_the_page()
    {
        var text = await server.GetTextAsync("RecordedOffences?$filter=Month lt 2023-04-01&$count=true&$top=0");
        Assert.Equal($$"""{"@odata.context":"{{server.Root}}/$metadata#RecordedOffences","@odata.count":64,"value":[]}""", text);
    }

    [Fact]
    public async Task The_count_of_a_set_is_plain_text()
    {
        using var response = await server.GetAsync("RecordedOffences/$count?$filter=AreaName eq 'Brent'");
        Assert.Equal("text/plain", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal("34"u8.ToArray(), await response.Content.ReadAsByteArrayAsync());
        Assert.Equal("17", await server.GetTextAsync("RecordedOffences/$count?$apply=groupby((Month))"));
    }

    [Fact]
    public async Task One_member_is_an_object_with_a_context_of_its_own()
    {
        var text = await server.GetTextAsync("Quarters('2022%2F23%20Q4')?$select=Quarter,PeriodStart");
        Assert.Equal($$"""{"@odata.context":"{{server.Root}}/$metadata#Quarters(Quarter,PeriodStart)/$entity","Quarter":"2022/23 Q4","PeriodStart":"2023-01-01"}""", text);
        using var missing = await server.GetAsync("Quarters('nope')");
        Assert.Equal(HttpStatusCode.NotFound, missing.StatusCode);
    }

    [Fact]
    public async Task Large_numbers_are_texts_where_the_client_cannot_read_them_otherwise()
    {
        var text = await server.GetTextAsync("RecordedOffences?$select=Count&$top=1&$count=true&$orderby=Count", ("Accept", "application/json;IEEE754Compatible=true"));
        Assert.Contains("\"@odata.count\":\"68\"", text, StringComparison.Ordinal);
        Assert.Contains("{\"Count\":\"1\"}", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nulls_are_left_out_for_who_prefers_it()
    {
        const string Request = "RecordedOffences?$select=Count,BoundarySet&$orderby=Count&$top=1";
        Assert.Contains("[{\"Count\":1,\"BoundarySet\":null}]", await server.GetTextAsync(Request), StringComparison.Ordinal);
        using var response = await server.GetAsync(Request, ("Prefer", "odata.maxpagesize=5,omit-values=nulls"));
        Assert.Equal("odata.maxpagesize=5, omit-values=nulls", response.Headers.GetValues("Preference-Applied").Single());
        Assert.Contains("[{\"Count\":1}]", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_metadata_there_is_no_context() =>
        Assert.StartsWith("{\"value\":[{", await server.GetTextAsync("Areas?$top=1", ("Accept", "application/json;odata.metadata=none")), StringComparison.Ordinal);

    [Fact]
    public async Task As_of_a_day_before_the_file_there_is_nothing()
    {
        Assert.Contains("\"value\":[]", await server.GetTextAsync("RecordedOffences?asOf=2023-04-30"), StringComparison.Ordinal);
        Assert.Equal("68", await server.GetTextAsync("RecordedOffences/$count?asOf=2023-05-01"));
    }
}
