using DuckDb;
using Warehouse.Snapshots;
using Warehouse.Tests.Build;

namespace Warehouse.Tests.Methods;

/// <summary>The macros are in the published snapshot, for every reader and as locked down as readers are.</summary>
public sealed class SnapshotMethodTests(SeedOnlyHome home) : IClassFixture<SeedOnlyHome>
{
    [Theory]
    [InlineData("poisson_lower(65)", "50.16")]
    [InlineData("wilson_upper(1, 100)", "0.05")]
    [InlineData("binomial_p(8, 0)", "0.01")]
    [InlineData("(SELECT count(*) FROM control_chart('point'))", "3.00")]
    [InlineData("share_trend([52, 58, 66, 79, 98], [400, 410, 420, 440, 470]).chi2", "12.14")]
    public void A_reader_of_a_snapshot_can_use_them(string expression, string expected)
    {
        using var connection = new DuckDBConnection(SnapshotConnection.Text(home.Home.Home, SnapshotManifest.SnapshotPath(home.Home.Home, SnapshotManifest.Read(home.Home.Home)!.Snapshot)));
        connection.Open();
        using (var points = connection.CreateCommand("CREATE TEMP TABLE point AS SELECT 1 AS series, 0 AS segment, i AS position, i AS value FROM range(3) AS r (i)"))
            points.ExecuteNonQuery();
        using var command = connection.CreateCommand($"SELECT format('{{:.2f}}', ({expression})::DOUBLE)");

        Assert.Equal(expected, command.ExecuteScalar());
    }

    [Fact]
    public void A_method_without_rule_or_source_is_refused_with_its_file()
    {
        using var project = new ProjectCopy();
        project.Write("sql/methods/new.sql", "-- method: Nothing.\n\nSELECT 1;\n");
        using var own = new TestHome();

        var refusal = Assert.Throws<Warehouse.Catalog.InvalidFileException>(() => own.Build(project.Files));

        Assert.StartsWith("sql/methods/new.sql, line 1: ", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("-- source: ...", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_method_that_needs_one_that_is_not_there_is_told_the_nearest()
    {
        using var project = new ProjectCopy();
        project.Edit("sql/methods/wilson.sql", "-- needs: poisson_limits", "-- needs: poisson_limit");
        using var own = new TestHome();

        var refusal = Assert.Throws<Warehouse.Catalog.InvalidFileException>(() => own.Build(project.Files));

        Assert.Contains("it needs 'poisson_limit', which is no file of sql/methods. Did you mean 'poisson_limits'?", refusal.Message, StringComparison.Ordinal);
    }
}
