using System.Text.Json;
using System.Xml.Linq;
using QueryApi.Tests.Hosting;
using Warehouse.Catalog;

namespace QueryApi.Tests;

/// <summary>Every measure of the catalogue under its query name, with version and caveats, wherever a program looks.</summary>
public sealed class MeasuresOnEveryChannelTests(ApiServer server) : IClassFixture<ApiServer>
{
    [Fact]
    public async Task Metadata_announces_each_with_unit_and_description()
    {
        var catalogue = Catalogue();
        var document = XDocument.Parse(await server.Client.GetStringAsync(new Uri("/odata/$metadata", UriKind.Relative), TestContext.Current.CancellationToken));
        foreach (var measure in catalogue.Measures)
        {
            var set = document.Descendants().Single(e => e.Name.LocalName == "EntitySet" && e.Attribute("Name")!.Value == catalogue.FindStem(measure.Fact)!.SetName);
            var said = set.Elements().Where(e => e.Attribute("Qualifier")?.Value == measure.QueryName).ToDictionary(e => e.Attribute("Term")!.Value, e => e.Attribute("String")!.Value);
            Assert.Equal($"Edm.{measure.Type}", said["Org.OData.Aggregation.V1.CustomAggregate"]);
            Assert.Equal(measure.Unit, said["Org.OData.Measures.V1.Unit"]);
            Assert.StartsWith($"{measure.Label}. {measure.Description}", said["Org.OData.Core.V1.Description"], StringComparison.Ordinal);
            Assert.Contains($"Definition version {measure.DefinitionVersion}", said["Org.OData.Core.V1.Description"], StringComparison.Ordinal);
            Assert.All(measure.Caveats, c => Assert.Contains(c, said["Org.OData.Core.V1.Description"], StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Introspection_describes_each_as_a_field_of_its_fact()
    {
        var catalogue = Catalogue();
        foreach (var fact in catalogue.Measures.GroupBy(m => m.Fact))
        {
            var type = GraphQlNames.TypeStem(fact.Key) + "Measures";
            var fields = (await server.AskAsync($"{{ __type(name: \"{type}\") {{ fields {{ name description }} }} }}")).GetProperty("__type").GetProperty("fields").EnumerateArray()
                .ToDictionary(f => f.GetProperty("name").GetString()!, f => f.GetProperty("description").GetString()!);
            Assert.All(fact, m => Assert.Equal(MeasureAspect.Summary(m), fields[GraphQlNames.Field(m.QueryName)]));
        }
    }

    [Fact]
    public async Task The_documented_GraphQL_question_for_every_measure_is_answered_and_says_its_version()
    {
        var catalogue = Catalogue();
        foreach (var measure in catalogue.Measures)
        {
            var document = MeasureQuestion.Of(measure, catalogue).GraphQl;
            var answer = (await server.AskAsync(document)).GetProperty(catalogue.FindStem(measure.Fact)!.Root);
            JsonElement[] numbers = answer.TryGetProperty("total", out var total)
                ? [total.GetProperty(GraphQlNames.Field(measure.QueryName))]
                : [.. answer.GetProperty("groups").GetProperty("nodes").EnumerateArray().Select(n => n.GetProperty("measures").GetProperty(GraphQlNames.Field(measure.QueryName)))];
            Assert.All(numbers, n => Assert.Equal(measure.DefinitionVersion, n.GetProperty("definitionVersion").GetString()));
        }
    }

    [Fact]
    public async Task The_set_Measures_holds_each_with_its_version_on_OData_and_GraphQL()
    {
        string[] expected = [.. Catalogue().Measures.Select(m => $"{m.Fact} {m.QueryName} {m.Name} {m.DefinitionVersion} {m.IsDefault} {m.Interval}").Order(StringComparer.Ordinal)];
        using var rows = JsonDocument.Parse(await server.Client.GetStringAsync(new Uri("/odata/Measures?$top=1000", UriKind.Relative), TestContext.Current.CancellationToken));
        Assert.Equal(expected, Lines(rows.RootElement.GetProperty("value"), n => n), StringComparer.OrdinalIgnoreCase);
        var members = (await server.AskAsync("{ measures(first: 1000) { fact queryName measure definitionVersion isDefault interval } }")).GetProperty("measures");
        Assert.Equal(expected, Lines(members, GraphQlNames.Field), StringComparer.OrdinalIgnoreCase);
    }

    private static string[] Lines(JsonElement rows, Func<string, string> name) =>
        [.. rows.EnumerateArray().Select(r => string.Join(' ', new[] { "Fact", "QueryName", "Measure", "DefinitionVersion", "IsDefault", "Interval" }.Select(c => r.GetProperty(name(c)).ToString()))).Order(StringComparer.Ordinal)];

    private Catalogue Catalogue()
    {
        using var lease = server.Snapshots.Lease();
        return lease.Snapshot.Catalogue;
    }
}
