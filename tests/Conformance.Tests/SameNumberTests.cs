using System.Net.Http.Json;
using System.Text.Json;

namespace Conformance.Tests;

/// <summary>The contract's question, asked on every channel of a real service over real files.</summary>
[Collection(LoadedServiceTests.Name)]
public sealed class SameNumberTests(LoadedService loaded)
{
    // Barnet; expected values: the papers of April 2023 where the publisher has not revised since, else sums done by hand over the file.
    public static TheoryData<string, string, string, long> Questions => new()
    {
        { "Residential burglary", "2022-12-01", "2023-02-01", 522 },
        { "Residential burglary", "2021-12-01", "2022-02-01", 482 },
        { "Business and community burglary", "2022-12-01", "2023-02-01", 169 },
        { "Business and community burglary", "2021-12-01", "2022-02-01", 182 },
        { "Robbery of personal property", "2022-12-01", "2023-02-01", 187 },
        { "Robbery of personal property", "2021-12-01", "2022-02-01", 129 },
        { "Residential burglary", "2022-03-01", "2023-02-01", 1935 },
        { "Residential burglary", "2021-03-01", "2022-02-01", 1908 },
        { "Business and community burglary", "2022-03-01", "2023-02-01", 648 },
        { "Business and community burglary", "2021-03-01", "2022-02-01", 554 },
    };

    [Theory]
    [MemberData(nameof(Questions))]
    public async Task OData_GraphQL_and_command_line_give_the_same_number(string offence, string from, string to, long expected)
    {
        Machine.SharedData("");
        Assert.Equal(expected, await ODataAsync(offence, from, to));
        Assert.Equal(expected, await GraphQlAsync(offence, from, to));
        Assert.Equal(expected, await CommandLineAsync(offence, from, to));
    }

    [Fact]
    public async Task As_of_before_the_file_was_issued_there_was_no_number()
    {
        Machine.SharedData("");
        var body = await loaded.Service.GetAsync($"/odata/{OData("Residential burglary", "2022-12-01", "2023-02-01")}&asOf=2021-12-31");
        var row = JsonDocument.Parse(body).RootElement.GetProperty("value")[0];
        Assert.Equal(JsonValueKind.Null, row.GetProperty("Total").ValueKind);
        Assert.Equal("missing_period", row.GetProperty("Total@Warehouse.Reason").GetString());
    }

    private static string OData(string offence, string from, string to) =>
        $"RecordedOffences?$apply=filter(AreaCode eq 'E09000003' and AreaType eq 'borough' and Offence eq '{offence}' and Month ge {from} and Month le {to})/aggregate(Count with sum as Total)";

    private async Task<long> ODataAsync(string offence, string from, string to)
    {
        var body = await loaded.Service.GetAsync("/odata/" + OData(offence, from, to));
        return JsonDocument.Parse(body).RootElement.GetProperty("value")[0].GetProperty("Total").GetInt64();
    }

    private async Task<long> GraphQlAsync(string offence, string from, string to)
    {
        var query = $$$"""{ offence(where: {areaCode: {eq: "E09000003"}, areaType: {eq: BOROUGH}, offence: {eq: "{{{offence}}}"}, month: {between: ["{{{from}}}", "{{{to}}}"]}}) { total { count { value status } } } }""";
        using var response = await loaded.Service.Client.PostAsJsonAsync("/graphql", new { query }, TestContext.Current.CancellationToken);
        var body = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(response.IsSuccessStatusCode, body);
        var count = JsonDocument.Parse(body).RootElement.GetProperty("data").GetProperty("offence").GetProperty("total").GetProperty("count");
        return count.GetProperty("value").GetInt64();
    }

    private async Task<long> CommandLineAsync(string offence, string from, string to)
    {
        var answer = await loaded.Service.CliAsync("query", OData(offence, from, to), "--format", "json");
        Assert.True(answer.ExitCode == 0, answer.Error);
        return JsonDocument.Parse(answer.Output).RootElement.EnumerateRows().Single().GetProperty("Total").GetInt64();
    }
}

internal static class JsonRows
{
    /// <summary>The rows of an answer: the array itself, or the <c>value</c> of an envelope.</summary>
    internal static IEnumerable<JsonElement> EnumerateRows(this JsonElement root) =>
        (root.ValueKind == JsonValueKind.Array ? root : root.GetProperty("value")).EnumerateArray();
}
