using Warehouse.Build;

namespace Warehouse.Tests.Build;

/// <summary>A check that finds rows stops the build; the snapshot before stays.</summary>
public sealed class CheckFailureTests : IDisposable
{
    private readonly TestHome home = new();
    private readonly ProjectCopy project = new();

    public void Dispose()
    {
        home.Dispose();
        project.Dispose();
    }

    [Fact]
    public void The_failure_names_the_check_its_rule_and_its_first_rows()
    {
        home.Build(project.Files);
        project.Write("sql/checks/no_years.sql", "-- check: There are no financial years.\n\nSELECT DISTINCT financial_year, NULL AS why FROM dim_month ORDER BY 1");

        var failure = Assert.Throws<CheckFailedException>(() => home.Build(project.Files));

        Assert.Equal("sql/checks/no_years.sql", failure.File);
        Assert.StartsWith("sql/checks/no_years.sql failed. It must hold: There are no financial years. It found:", failure.Message, StringComparison.Ordinal);
        Assert.Contains("financial_year=2000/01, why=null", failure.Message, StringComparison.Ordinal);
        Assert.Contains("2004/05", failure.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("2005/06", failure.Message, StringComparison.Ordinal);
        Assert.EndsWith("and more", failure.Message, StringComparison.Ordinal);
        Assert.Equal(["1"], home.Rows("SELECT json->>'Snapshot' FROM catalogue"));
    }

    [Theory]
    [InlineData("seed/reference/tile_map.csv", "E05013630,1,4", "E05013630,1,3", "tile_map.sql", "wards=Burnt Oak, Edgware")]
    [InlineData("seed/reference/areas.csv", "E05013651,Woodhouse,ward", "E05013651,Woodhouse,region", "area_codes.sql", "rows=23")]
    [InlineData("seed/reference/areas.csv", "E09000033,Westminster,borough", "E09000033,Westminster,region", "area_codes.sql", "rows=32")]
    [InlineData("seed/warehouse.json", "E09000003", "E09000003", null, null)]
    public void A_seed_that_breaks_a_rule_is_refused(string file, string old, string with, string? check, string? row)
    {
        project.Edit(file, old, with);
        if (check is null)
        {
            home.Build(project.Files);
            return;
        }

        var failure = Assert.Throws<CheckFailedException>(() => home.Build(project.Files));
        Assert.Equal($"sql/checks/{check}", failure.File);
        Assert.Contains(row!, failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_home_borough_that_is_none_is_refused()
    {
        using var elsewhere = new TestHome("""{ "homeBorough": "E09000099", "title": "Nowhere" }""");
        Assert.Contains("home_borough=E09000099", Assert.Throws<CheckFailedException>(() => elsewhere.Build(project.Files)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Served_counts_that_differ_from_the_staged_ones_are_refused()
    {
        using (var ledger = home.Ledger())
            ledger.Batch("mps_borough", "2024-01", "2024-01").Borough("Barnet", "BURGLARY - RESIDENTIAL", 5);
        project.Edit("sql/facts/offence.sql", "c.batch_id, c.count, 1.0::DOUBLE", "c.batch_id, c.count + 1 AS count, 1.0::DOUBLE");
        Assert.Contains("staged=5, unknown_labels=0, served=6", Assert.Throws<CheckFailedException>(() => home.Build(project.Files)).Message, StringComparison.Ordinal);
    }
}
