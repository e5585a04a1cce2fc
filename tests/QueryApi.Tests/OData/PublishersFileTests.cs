using System.Text.Json;
using Warehouse.Load;
using Warehouse.Snapshots;

namespace QueryApi.Tests.OData;

/// <summary>The publisher's own file of May 2021 to April 2023, through loader, build and service, beside what the papers print.</summary>
public sealed class PublishersFileTests(PublishersFileTests.Server server) : IClassFixture<PublishersFileTests.Server>
{
    [Theory]
    [InlineData("Residential burglary", "2022-12-01", "2023-02-01", 522)]
    [InlineData("Residential burglary", "2021-12-01", "2022-02-01", 482)]
    [InlineData("Business and community burglary", "2022-12-01", "2023-02-01", 169)]
    [InlineData("Business and community burglary", "2021-12-01", "2022-02-01", 182)]
    [InlineData("Robbery of personal property", "2022-12-01", "2023-02-01", 187)]
    [InlineData("Robbery of personal property", "2021-12-01", "2022-02-01", 129)]
    public async Task Barnets_winters_are_as_printed_or_as_revised(string offence, string from, string to, int expected)
    {
        Assert.SkipUnless(Server.HasFile, "The publisher's files are not beside the project.");
        var text = await server.GetTextAsync(
            $"RecordedOffences?$apply=filter(AreaCode eq 'E09000003' and AreaType eq 'borough' and Offence eq '{offence}' and Month ge {from} and Month le {to})/aggregate(Count with sum as Total)");
        using var document = JsonDocument.Parse(text);
        Assert.Equal(expected, document.RootElement.GetProperty("value")[0].GetProperty("Total").GetInt64());
    }

    [Fact]
    public async Task All_rows_of_the_file_come_in_pages()
    {
        Assert.SkipUnless(Server.HasFile, "The publisher's files are not beside the project.");
        var expected = long.Parse(await server.GetTextAsync("RecordedOffences/$count"), System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(expected > 20_000);
        var seen = new HashSet<long>();
        for (string? next = "RecordedOffences?$select=Id&$orderby=Count desc,Offence"; next is not null;)
        {
            using var document = JsonDocument.Parse(await server.GetTextAsync(next, ("Prefer", "odata.maxpagesize=5000")));
            foreach (var row in document.RootElement.GetProperty("value").EnumerateArray())
                Assert.True(seen.Add(row.GetProperty("Id").GetInt64()));
            next = document.RootElement.TryGetProperty("@odata.nextLink", out var link) ? link.GetString() : null;
        }

        Assert.Equal(expected, seen.Count);
    }

    /// <summary>A service over the file, or over nothing where it is absent.</summary>
    public sealed class Server() : ODataServer(Load)
    {
        private static readonly string Folder = Path.Combine(ProjectFiles.Locate().Root, "..", "shared", "data", "mps-borough-crime", "202105-202304");

        internal static bool HasFile => Directory.Exists(Folder);

        private static void Load(WarehouseHome home)
        {
            if (HasFile)
                new Loader(home, ProjectFiles.Locate()).Load([Folder], new LoadOptions());
            else
                OffenceLedger.Write(home.LedgerFile);
        }
    }
}
