using System.Globalization;
using System.Text.Json;
using QueryApi.Tests.Hosting;
using Warehouse.Load;
using Warehouse.Snapshots;

namespace QueryApi.Tests;

/// <summary>The Metropolitan Police's own borough file of May 2021 to April 2023, where it is at hand: the numbers of issue 2.</summary>
public sealed class PublishersNumbersTests(PublishersNumbersTests.Server server) : IClassFixture<PublishersNumbersTests.Server>
{
    [Theory]
    [InlineData("Residential burglary", 522, 482)]
    [InlineData("Business and community burglary", 169, 182)]
    [InlineData("Robbery of personal property", 187, 129)]
    [InlineData("Violence with injury (all)", 544, 505)]
    public async Task Three_months_to_February_2023_and_a_year_before(string offence, int now, int before)
    {
        Assert.SkipUnless(Server.File is not null, "The publisher's file is not at ../shared/data.");
        Assert.Equal(now, await CountAsync(offence, new DateOnly(2022, 12, 1)));
        Assert.Equal(before, await CountAsync(offence, new DateOnly(2021, 12, 1)));
    }

    private async Task<int> CountAsync(string offence, DateOnly first)
    {
        var data = await server.AskAsync(
            """
            query Window($offence: String!, $months: [Date!]!) {
              offence(where: {areaCode: {eq: "E09000003"}, areaType: {eq: BOROUGH}, offence: {eq: $offence}, month: {between: $months}}) { total { count { value status } } }
            }
            """,
            new { offence, months = new[] { Text(first), Text(first.AddMonths(2)) } });
        var count = data.GetProperty("offence").GetProperty("total").GetProperty("count");
        Assert.Equal("EXACT", count.GetProperty("status").GetString());
        return count.GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetInt32() : -1;
    }

    private static string Text(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    /// <summary>The API with that file loaded.</summary>
    public sealed class Server() : ApiServer(null, null)
    {
        public static string? File { get; } = Find();

        protected override void Fill()
        {
            if (File is not null)
                new Loader(WarehouseHome.Open(Home), ProjectFiles.Locate()).Load([File], new LoadOptions());
        }

        private static string? Find()
        {
            var folder = Path.Combine(ProjectFiles.Locate().Root, "..", "shared", "data", "mps-borough-crime", "202105-202304");
            return Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*.csv").FirstOrDefault() : null;
        }
    }
}
