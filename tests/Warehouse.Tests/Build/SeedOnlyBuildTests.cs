using Warehouse.Snapshots;

namespace Warehouse.Tests.Build;

/// <summary>The first run of a newcomer: nothing loaded.</summary>
public sealed class SeedOnlyBuildTests(SeedOnlyHome built) : IClassFixture<SeedOnlyHome>
{
    private readonly TestHome home = built.Home;

    [Fact]
    public void The_first_snapshot_is_number_one_and_holds_what_seed_holds()
    {
        var report = built.Report;

        Assert.Equal(1, report.Snapshot);
        Assert.Empty(report.Notices);
        var rows = report.Tables.ToDictionary(t => t.SetName, t => t.Rows);
        Assert.Equal(1960, rows["PublishedFigures"]);
        // Boroughs and wards at the Census, ages of Barnet; boroughs in mid-2020, and their women of 16 and over.
        Assert.Equal(33 + 24 + 3 + 33 + 33, rows["Population"]);
        Assert.Equal(0, rows["RecordedOffences"]);
        Assert.Equal(0, rows["Batches"]);
        Assert.Equal(File.ReadLines(Path.Combine(ProjectFiles.Locate().Seed, "reference", "sources.csv")).Count() - 1, rows["Sources"]);
    }

    [Fact]
    public void Marac_referrals_by_quarter_are_those_of_the_paper_of_April_2023()
    {
        Assert.Equal(
            ["2022-04-01|2022-06-30|quarter|87", "2022-07-01|2022-09-30|quarter|123", "2022-10-01|2022-12-31|quarter|122", "2023-01-01|2023-03-31|quarter|145"],
            home.Rows("""
                SELECT period_start, period_end, period_type, value::INTEGER
                FROM fact_published_figure
                WHERE topic = 'marac' AND measure = 'Number of MARAC referrals' AND period_type = 'quarter' AND marac_type = 'domestic_abuse' AND document = '2023-04-28'
                ORDER BY position LIMIT 4
                """));
    }

    [Fact]
    public void A_ward_that_the_paper_misnames_is_found_on_the_boundaries_of_its_time()
    {
        Assert.Equal(
            ["Totteridge & Whetstone|E05013646|Totteridge & Woodside|WD2022", "Whetstone|E05013650|Whetstone|WD2022"],
            home.Rows("""
                SELECT DISTINCT f.area_name, a.area_code, a.area_name, a.boundary_set
                FROM fact_published_figure AS f JOIN dim_area AS a USING (area_key)
                WHERE f.topic = 'cctv_by_ward' AND f.area_name LIKE '%Whetstone%' ORDER BY 1
                """));
    }

    [Theory]
    [InlineData("2023-01-01", "2022/23 Q4", "2022/23", "10")]
    [InlineData("2023-03-01", "2022/23 Q4", "2022/23", "12")]
    [InlineData("2023-04-01", "2023/24 Q1", "2023/24", "1")]
    [InlineData("2009-12-01", "2009/10 Q3", "2009/10", "9")]
    public void Financial_years_run_from_April(string month, string quarter, string year, string number)
    {
        Assert.Equal([$"{quarter}|{year}|{number}"], home.Rows($"SELECT quarter, financial_year, financial_month FROM dim_month WHERE month = '{month}'"));
    }

    [Fact]
    public void The_same_quarter_of_the_year_before_is_four_less()
    {
        Assert.Equal(["4"], home.Rows("SELECT (SELECT quarter_index FROM dim_quarter WHERE quarter = '2022/23 Q4') - (SELECT quarter_index FROM dim_quarter WHERE quarter = '2021/22 Q4')"));
    }

    [Fact]
    public void The_command_unit_of_Barnet_is_Barnet_Brent_and_Harrow()
    {
        Assert.Equal(["Barnet", "Brent", "Harrow"], home.Rows("SELECT area_name FROM dim_area WHERE area_type = 'borough' AND bcu_name = 'North West BCU' ORDER BY 1"));
    }

    [Fact]
    public void The_catalogue_is_read_back_from_the_snapshot()
    {
        using var host = SnapshotHost.Open(home.Home);
        using var lease = host.Lease();

        var catalogue = lease.Snapshot.Catalogue;
        Assert.Equal(1, catalogue.Snapshot);
        Assert.False(catalogue.Synthetic);
        Assert.Equal("offence", catalogue.FindSet("RecordedOffences")?.Stem);
        Assert.Equal("coverage_offence", catalogue.FindStem("offence")?.Coverage);
        Assert.Equal("dim_offence", catalogue.FindSet("OffenceTypes")?.Table);
        var count = Assert.Single(catalogue.Measures, m => m is { Fact: "offence", Name: "Count" });
        Assert.Equal(["time", "area", "offence"], count.AdditiveOver);
        Assert.Empty(count.Breaks); // those of the fact are in SeriesBreaks
        Assert.Equal(new DateOnly(2023, 1, 1), Assert.Single(catalogue.Measures, m => m is { Fact: "offence", QueryName: "KnifeCrimeWithInjury" }).Breaks[0].Date);
    }

    [Fact]
    public void Nothing_but_the_snapshot_its_manifest_and_the_lock_is_left()
    {
        Assert.Equal(
            ["build.lock", "manifest.json", "sensitive-1.duckdb", "warehouse-1.duckdb"],
            Directory.EnumerateFileSystemEntries(home.Home.SnapshotsFolder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }
}
