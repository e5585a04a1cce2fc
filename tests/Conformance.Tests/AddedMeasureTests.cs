using System.Net.Http.Json;
using System.Text.Json;
using System.Xml.Linq;

namespace Conformance.Tests;

/// <summary>
/// A measure that one file adds is on every channel, with no C# changed: the programs are those that were built before the file was there.
/// The numbers are added up by hand from the page's own file: 600 robberies, 360 thefts from the person, 240 bicycles.
/// </summary>
public sealed class AddedMeasureTests(AddedMeasure added) : IClassFixture<AddedMeasure>
{
    // Query name, name, version and value of Barnet in 2022/23; a rate is over the 389,344 residents of the Census.
    public static TheoryData<string, string, string, double> Measures => new()
    {
        { "StreetThefts", "StreetThefts", "1", 960 },
        { "StreetThefts_Cycles", "StreetThefts", "Cycles", 1200 },
        { "StreetTheftRate", "StreetTheftRate", "1", 1000.0 * 960 / 389344 },
    };

    [Fact]
    public void The_page_about_adding_a_measure_is_followed_word_by_word()
    {
        var expected = Assert.Single(JsonDocument.Parse(added.Page.Answer).RootElement.EnumerateArray());
        var actual = Assert.Single(JsonDocument.Parse(added.Answers[^1]).RootElement.EnumerateRows());
        Assert.All(expected.EnumerateObject(), p => Assert.Equal(p.Value.ToString(), actual.GetProperty(p.Name).ToString()));
        Assert.Contains("Versions differ in", added.Answers[^3], StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public async Task A_measure_added_by_one_file_is_in_the_metadata(string queryName, string measure, string version, double value)
    {
        var document = XDocument.Parse(await added.Service.GetAsync("/odata/$metadata"));
        var set = document.Descendants().Single(e => e.Name.LocalName == "EntitySet" && e.Attribute("Name")!.Value == "RecordedOffences");
        var said = set.Elements().Where(e => e.Attribute("Qualifier")?.Value == queryName).ToDictionary(e => e.Attribute("Term")!.Value.Split('.')[^1], e => e.Attribute("String")!.Value);
        Assert.Equal(measure == "StreetTheftRate" ? "Edm.Double" : "Edm.Int64", said["CustomAggregate"]);
        Assert.StartsWith("offences", said["Unit"], StringComparison.Ordinal);
        Assert.Contains($"Definition version {version}", said["Description"], StringComparison.Ordinal);
        var answer = await RowsAsync($"RecordedOffences?$apply=filter(AreaType eq 'borough')/aggregate({queryName})");
        Assert.Equal(value, Assert.Single(answer).GetProperty(queryName).GetDouble(), 1e-9);
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public async Task A_measure_added_by_one_file_is_in_the_GraphQL_schema(string queryName, string measure, string version, double value)
    {
        var field = char.ToLowerInvariant(queryName[0]) + queryName[1..];
        var type = (await GraphQlAsync("{ __type(name: \"OffenceMeasures\") { fields { name description } } }")).GetProperty("__type");
        var description = type.GetProperty("fields").EnumerateArray().Single(f => f.GetProperty("name").GetString() == field).GetProperty("description").GetString();
        Assert.Contains($"Definition version {version}", description, StringComparison.Ordinal);
        var answer = (await GraphQlAsync($"{{ offence(where: {{areaType: {{eq: BOROUGH}}}}) {{ total {{ {field} {{ value definitionVersion }} }} }} }}")).GetProperty("offence").GetProperty("total").GetProperty(field);
        Assert.Equal(value, answer.GetProperty("value").GetDouble(), 1e-9);
        Assert.Equal(version, answer.GetProperty("definitionVersion").GetString());
        var defined = (await GraphQlAsync("{ measures(first: 1000) { queryName measure definitionVersion } }")).GetProperty("measures");
        Assert.Contains(defined.EnumerateArray(), m => m.GetProperty("queryName").GetString() == queryName && m.GetProperty("measure").GetString() == measure);
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public async Task A_measure_added_by_one_file_is_in_MeasureValues(string queryName, string measure, string version, double value)
    {
        var row = Assert.Single(await RowsAsync($"MeasureValues?$filter=Measure eq '{measure}' and DefinitionVersion eq '{version}' and AreaName eq 'Barnet' and PeriodType eq 'fin_year' and Value ne null"));
        Assert.Equal(value, row.GetProperty("Value").GetDouble(), 1e-9);
        Assert.Equal("2022/23", row.GetProperty("PeriodLabel").GetString());
        Assert.Single(await RowsAsync($"Measures?$filter=Fact eq 'offence' and QueryName eq '{queryName}' and HasValues eq true"));
    }

    [Theory]
    [MemberData(nameof(Measures))]
    public async Task A_measure_added_by_one_file_is_in_warehouse_measures_and_in_the_documentation(string queryName, string measure, string version, double value)
    {
        var listed = JsonDocument.Parse((await added.Service.CliAsync("measures", "street", "--json")).Output).RootElement.EnumerateArray().Single(m => m.GetProperty("name").GetString() == queryName);
        Assert.Equal((measure, version), (listed.GetProperty("measure").GetString(), listed.GetProperty("definitionVersion").GetString()));
        Assert.Contains($" {queryName} ", (await added.Service.CliAsync("measures")).Output, StringComparison.Ordinal);
        Assert.Contains($"\n### offence.{queryName}\n", (await added.Service.CliAsync("measures", "--markdown")).Output, StringComparison.Ordinal);
        var asked = await added.Service.CliAsync("query", $"RecordedOffences?$apply=filter(AreaType eq 'borough')/aggregate({queryName})", "--format", "json");
        Assert.Equal(value, Assert.Single(JsonDocument.Parse(asked.Output).RootElement.EnumerateRows()).GetProperty(queryName).GetDouble(), 1e-9);
    }

    private async Task<JsonElement[]> RowsAsync(string question) =>
        [.. JsonDocument.Parse(await added.Service.GetAsync($"/odata/{question}")).RootElement.GetProperty("value").EnumerateArray()];

    private async Task<JsonElement> GraphQlAsync(string query)
    {
        using var response = await added.Service.Client.PostAsJsonAsync("/graphql", new { query }, TestContext.Current.CancellationToken);
        var answer = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement;
        return answer.TryGetProperty("errors", out var errors) ? throw new InvalidOperationException(errors.ToString()) : answer.GetProperty("data");
    }
}
