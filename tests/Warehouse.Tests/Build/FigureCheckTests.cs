using DuckDb;
using Warehouse.Build;

namespace Warehouse.Tests.Build;

/// <summary>The papers' figures held against each other.</summary>
public sealed class FigureCheckTests(FigureCheckTests.Checked all) : IClassFixture<FigureCheckTests.Checked>
{
    [Fact]
    public void Every_check_is_recomputed_and_only_the_papers_own_errors_disagree()
    {
        Assert.Equal(517, all.Figures.Count);
        Assert.Equal(431, all.Figures.Values.Count(f => f.Verdict is FigureVerdict.Agrees));
        Assert.Equal(86, all.Figures.Values.Count(f => f.Verdict is FigureVerdict.KnownDisagreement));
    }

    [Theory]
    [InlineData("marac-repeat-year", "17%", "17.82")] // 85 / 477
    [InlineData("hate-strands", "905", "931")] // 827 + 23 + 68 + 13
    [InlineData("cctv-col-welfare-concerns", "39", "32")]
    [InlineData("cctv-all-cells", "381", "382")]
    [InlineData("iom-rate-barnet", "24%", "25.714")] // 27 / 105
    [InlineData("newcastle", "51%", "-49.18")] // 61 to 31
    [InlineData("iris-overlap", "Feb 18 – Jan 19; Jan 19 – Dec 19", "31")] // days of January 2019
    public void The_papers_own_errors_are_known_and_explained(string check, string printed, string recomputed)
    {
        var figure = all.Figures[check];

        Assert.Equal(FigureVerdict.KnownDisagreement, figure.Verdict);
        Assert.Equal((printed, recomputed), (figure.Printed, figure.Recomputed));
        Assert.EndsWith(".", figure.Explanation, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("chg-off-res-burglary-2023-02-3m", "8.299")] // 482 to 522
    [InlineData("cctv-pct-burnt-oak", "16.273")] // 62 of 381
    [InlineData("ind-dot-cg-s3", "Improving")] // a reduction of 21 after one of 17
    [InlineData("ind-rag-ratio-cg-s16", "GA")] // 85 of 90, tolerance 4
    [InlineData("da-change-implied", "742.1")] // 728 is 1.9 % less
    [InlineData("locator-and-value-literal", "1960")]
    public void What_agrees_says_what_it_comes_to(string check, string recomputed) =>
        Assert.Equal((FigureVerdict.Agrees, recomputed), (all.Figures[check].Verdict, all.Figures[check].Recomputed));

    [Fact]
    public void Verdicts_are_those_of_the_table_that_came_with_the_figures()
    {
        var table = Path.Combine(TestHome.Project.Root, "..", "shared", "figures", "reconciliation.csv");
        Assert.SkipUnless(File.Exists(table), "../shared/figures is not there.");
        using var connection = new DuckDBConnection("Data Source=:memory:");
        connection.Open();
        using var command = connection.CreateCommand("SELECT check_id, kind, agrees FROM read_csv(?, header = true, all_varchar = true)");
        command.Parameters.Add(new DuckDBParameter(table));
        using var reader = command.ExecuteReader();
        var expected = new List<string>();
        while (reader.Read())
            expected.Add($"{reader.GetString(0)} {reader.GetString(1)} {reader.GetString(2)}");

        Assert.Equal(
            expected.Order(StringComparer.Ordinal),
            all.Figures.Values.Select(f => $"{f.CheckId} {f.Kind} {(f.Verdict is FigureVerdict.Agrees ? "yes" : "no")}").Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_figure_that_was_transcribed_wrongly_is_an_unexpected_disagreement()
    {
        using var home = new TestHome();
        using var project = new ProjectCopy();
        var offences = File.ReadAllText(Path.Combine(TestHome.Project.Seed, "figures", "offences.csv"));
        project.Write("seed/figures/offences.csv", offences.Replace(",522,count,522,", ",532,count,532,", StringComparison.Ordinal));

        var figures = SnapshotBuilder.Check(home.Home, project.Files, cancellationToken: TestContext.Current.CancellationToken).Figures;

        Assert.Equal(FigureVerdict.Disagrees, figures.Single(f => f.CheckId == "chg-off-res-burglary-2023-02-3m").Verdict);
        Assert.Equal(FigureVerdict.Agrees, figures.Single(f => f.CheckId == "chg-off-res-burglary-2023-02-12m").Verdict);
        Assert.DoesNotContain(figures, f => f.CheckId == "marac-repeat-year");
    }

    [Fact]
    public void A_borough_without_printed_figures_has_nothing_to_recompute()
    {
        using var home = new TestHome();
        Assert.Empty(SnapshotBuilder.Check(home.Home, ProjectCopy.Shared, cancellationToken: TestContext.Current.CancellationToken).Figures);
    }

    /// <summary>Checked once for all tests that only read.</summary>
    public sealed class Checked
    {
        public Checked()
        {
            using var home = new TestHome();
            Figures = SnapshotBuilder.Check(home.Home, TestHome.Project).Figures.ToDictionary(f => f.CheckId);
        }

        internal Dictionary<string, FigureCheck> Figures { get; }
    }
}
