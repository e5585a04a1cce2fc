using Warehouse.Load;
using Warehouse.Tests.Load;

namespace Warehouse.Tests.Build;

/// <summary>
/// From the Metropolitan Police's own files to the numbers of the paper of April 2023. Ward files as the Barnet cuts; with WAREHOUSE_SOAK=1
/// the whole London files, last things first.
/// </summary>
public sealed class PublishersFilesBuildTests(PublishersFilesBuildTests.Built built, ITestOutputHelper output) : IClassFixture<PublishersFilesBuildTests.Built>
{
    [Theory]
    [InlineData("Residential burglary", "2022-12-01", "2023-02-01", 522)]
    [InlineData("Residential burglary", "2021-12-01", "2022-02-01", 482)]
    [InlineData("Business and community burglary", "2022-12-01", "2023-02-01", 169)]
    [InlineData("Business and community burglary", "2021-12-01", "2022-02-01", 182)]
    [InlineData("Robbery of personal property", "2022-12-01", "2023-02-01", 187)]
    [InlineData("Robbery of personal property", "2021-12-01", "2022-02-01", 129)]
    [InlineData("Violence with injury (all)", "2022-12-01", "2023-02-01", 544)]
    [InlineData("Violence with injury (all)", "2021-12-01", "2022-02-01", 505)]
    [InlineData("Residential burglary", "2022-03-01", "2023-02-01", 1935)]
    [InlineData("Residential burglary", "2021-03-01", "2022-02-01", 1908)]
    [InlineData("Business and community burglary", "2022-03-01", "2023-02-01", 648)]
    [InlineData("Business and community burglary", "2021-03-01", "2022-02-01", 554)]
    public void Barnet_as_a_borough(string offence, string from, string to, int expected) =>
        Assert.Equal([$"{expected}"], built.Home().Rows($"""
            SELECT sum(count)::BIGINT FROM fact_offence AS f
            JOIN dim_area AS a USING (area_key) JOIN dim_offence AS o USING (offence_key)
            WHERE f.valid_to = '9999-12-31' AND a.area_code = 'E09000003' AND a.area_type = 'borough' AND o.offence = '{offence}' AND f.month BETWEEN '{from}' AND '{to}'
            """));

    [Theory]
    [InlineData("2020-09-01", 2294, "WD2002")]
    [InlineData("2021-05-01", 2395, "WD2022")]
    [InlineData("2023-04-01", 2224, "WD2022")]
    [InlineData("2024-01-01", 2346, "WD2022")]
    [InlineData("2024-03-01", 2243, "WD2022")]
    [InlineData("2025-06-01", 2318, "WD2022")]
    public void Barnets_wards_together(string month, int expected, string boundaries) =>
        Assert.Equal([$"{expected}|{boundaries}"], built.Home().Rows($"""
            SELECT sum(count)::BIGINT, any_value(a.boundary_set) FROM fact_offence AS f
            JOIN dim_area AS a USING (area_key)
            WHERE f.valid_to = '9999-12-31' AND a.borough_code = 'E09000003' AND a.area_type = 'ward' AND f.month = '{month}'
            """));

    [Fact]
    public void The_empty_month_is_told_and_every_label_known()
    {
        Assert.Contains(built.Report().Notices, n => n.Code == "implausible_month" && n.Subject == "2024-03");
        Assert.DoesNotContain(built.Report().Notices, n => n.Code is "unknown_label" or "missing_wards");
        output.WriteLine($"{built.Report().Duration.TotalSeconds:0.00} s, {built.Report().Bytes / 1e6:0.0} MB, {string.Join(", ", built.Report().Tables.Select(t => $"{t.SetName} {t.Rows}"))}");
    }

    /// <summary>Loaded and built once for all tests of the class, when the first asks.</summary>
    public sealed class Built : IDisposable
    {
        private readonly TestHome home = new();
        private Warehouse.Build.BuildReport? report;

        internal Warehouse.Build.BuildReport Report()
        {
            if (report is not null)
                return report;
            var loader = new Loader(home.Home, TestHome.Project);
            var loaded = loader.Load(Files(), new LoadOptions(), progress: null, CancellationToken.None);
            Assert.All(loaded.Files, f => Assert.Equal(FileOutcome.Booked, f.Outcome));
            return report = home.Build(ProjectCopy.Shared);
        }

        internal TestHome Home()
        {
            Report();
            return home;
        }

        public void Dispose() => home.Dispose();

        private static IEnumerable<string> Files()
        {
            var soak = Environment.GetEnvironmentVariable("WAREHOUSE_SOAK") == "1";
            var borough = Directory.EnumerateFiles(PublishersFiles.Path("mps-borough-crime"), "*.csv", SearchOption.AllDirectories)
                .Where(f => soak || f.Contains("201004-202111", StringComparison.Ordinal) || f.Contains("202105-202304", StringComparison.Ordinal));
            var ward = Directory.EnumerateFiles(PublishersFiles.Path("mps-ward-crime"), soak ? "MPS*months*.csv" : "barnet-only.csv", SearchOption.AllDirectories);
            return borough.Concat(ward).OrderDescending(StringComparer.Ordinal);
        }
    }
}
