using System.Globalization;
using System.Text;
using Warehouse.Build;
using Warehouse.Load;
using Warehouse.Load.Keys;
using Warehouse.Load.Layouts;
using Warehouse.Tests.Load;
using Warehouse.Tests.Load.Returns;

namespace Warehouse.Tests.Build;

/// <summary>Every printed figure beside what the loaded facts come to.</summary>
public sealed class FigureReportTests(FigureReportTests.SeedOnly seed) : IClassFixture<FigureReportTests.SeedOnly>
{
    [Fact]
    public void Every_figure_is_reproduced_or_has_one_reason_and_the_evidence_for_it()
    {
        Assert.Equal(1960, seed.Figures.Count);
        Assert.DoesNotContain(seed.Figures.Values, f => f.Verdict is PrintedFigureVerdict.Unexplained or PrintedFigureVerdict.ReproducedThoughBooked);
        Assert.All(seed.Figures.Values, f => Assert.Equal(f.Verdict is PrintedFigureVerdict.Reproduced, f.Reason is null));
        Assert.All(seed.Figures.Values.Where(f => f.Reason is not null), f => Assert.EndsWith(".", f.Explanation, StringComparison.Ordinal));
        Assert.All(seed.Figures.Values.Where(f => f.Verdict is PrintedFigureVerdict.Reproduced), f => Assert.NotNull(f.Measure));
    }

    [Theory]
    [InlineData("off-res-burglary-2023-02-3m")]
    [InlineData("off-gun-2023-02-3m-change")]
    [InlineData("marac-da-referrals-2022-23-q1")]
    [InlineData("da-vwi-2023-02-3m")] // the fact has this very figure and nothing else: a figure is not held against itself
    public void What_seed_does_not_have_is_not_loaded(string figure) =>
        Assert.Equal((PrintedFigureVerdict.NotCompared, PrintedFigureReason.NotLoaded, null), (seed.Figures[figure].Verdict, seed.Figures[figure].Reason, seed.Figures[figure].Computed));

    [Theory]
    [InlineData("da-vwi-2023-02-3m-change", "change", 6.875)] // 160 to 171
    [InlineData("da-offence-incident-ratio-2023-02", "value", 61.8755)] // 3,121 of 5,044
    [InlineData("prevent-share-male-2022-23-q3", "value", 75)] // 21 of 28
    [InlineData("prevent-far-right-2022-23-q3-change", "change", 800)] // 1 to 9
    [InlineData("cctv-ward-2023-02-burnt-oak-count", "value", 62)] // the cells of the table by type
    [InlineData("cctv-ward-2023-02-no-ward-left-blank-pct", "share", 7.0681)] // 27 of 382
    public void What_papers_print_elsewhere_is_enough_for_a_change_a_share_or_a_total(string figure, string role, double computed) =>
        Assert.Equal((PrintedFigureVerdict.Reproduced, role, computed, "papers"), (seed.Figures[figure].Verdict, seed.Figures[figure].Role, seed.Figures[figure].Computed, seed.Figures[figure].Source));

    [Theory]
    [InlineData("off-mopac-target-2016")] // a target
    [InlineData("off-vwi-fytd-2012-13")] // no end of its period
    [InlineData("off-res-burglary-2011-12")] // to 28 March
    [InlineData("off-2014-09-violent-row1-q-volume")] // its label is a picture
    [InlineData("prevent-ppdiff-male-2022-23-q3")] // against the country
    public void What_no_fact_could_give_is_said_to_be_so(string figure) => Assert.Equal(PrintedFigureReason.NotComputable, seed.Figures[figure].Reason);

    [Theory]
    [InlineData("cctv-ward-2023-02-whetstone-count", 5)] // printed 4
    [InlineData("cctv-ward-2023-02-grand-total-count", 382)] // printed 381
    public void What_the_paper_gets_wrong_is_booked(string figure, double computed) =>
        Assert.Equal((PrintedFigureReason.PrintedWrongly, computed, 1.0), (seed.Figures[figure].Reason, seed.Figures[figure].Computed, seed.Figures[figure].Difference));

    [Fact]
    public void A_figure_that_was_transcribed_wrongly_is_unexplained()
    {
        using var project = new ProjectCopy();
        foreach (var table in (string[])["cctv_by_ward.csv", "cctv_by_ward_type.csv"])
            project.Write($"seed/figures/{table}", File.ReadAllText(Path.Combine(TestHome.Project.Seed, "figures", table)));
        project.Edit("seed/figures/cctv_by_ward.csv", "2023-02-28,62,count,62,", "2023-02-28,64,count,64,");
        using var checkedHome = new CheckedHome();

        var figures = checkedHome.Check(project.Files);

        Assert.Equal(["cctv-ward-2023-02-burnt-oak-count"], figures.Values.Where(f => f.Verdict is PrintedFigureVerdict.Unexplained).Select(f => f.FigureId));
        Assert.Equal(-2, figures["cctv-ward-2023-02-burnt-oak-count"].Difference);
    }

    [Fact]
    public void With_the_publishers_file_the_counts_of_the_dashboard_are_reproduced_and_a_booking_that_is_not_needed_is_told()
    {
        using var home = new CheckedHome();
        home.Load("borough.csv", Borough());

        var figures = home.Check();

        Assert.Equal(522, Reproduced(figures, "off-res-burglary-2023-02-3m"));
        Assert.Equal(482, Reproduced(figures, "off-res-burglary-2023-02-3m-prior"));
        Assert.Equal(8.2988, Reproduced(figures, "off-res-burglary-2023-02-3m-change"));
        Assert.Equal(1908, Reproduced(figures, "off-res-burglary-2023-02-12m-prior"));
        Assert.Equal(PrintedFigureVerdict.ReproducedThoughBooked, figures["off-res-burglary-2023-02-12m"].Verdict);
        Assert.Equal((PrintedFigureReason.NotLoaded, "Received, but without such a category (mps_borough: 90 of 90 days of the period)."), (figures["off-robbery-2023-02-3m"].Reason, figures["off-robbery-2023-02-3m"].Explanation));
        Assert.DoesNotContain(figures.Values, f => f.Verdict is PrintedFigureVerdict.Unexplained);
    }

    [Fact]
    public void A_number_that_an_earlier_issue_gives_was_revised_by_the_publisher()
    {
        using var home = new CheckedHome();
        home.Load("early.csv", Borough(), new DateOnly(2023, 4, 1));
        home.Load("late.csv", Borough(February: 176) + "Theft,Shoplifting,Barnet" + string.Concat(Enumerable.Repeat(",1", 24)) + "\n", new DateOnly(2023, 6, 1));

        var figure = home.Check()["off-res-burglary-2023-02-3m"];

        Assert.Equal((PrintedFigureVerdict.Differs, PrintedFigureReason.RevisedByPublisher, 524.0), (figure.Verdict, figure.Reason, figure.Computed));
        Assert.Equal("What was issued by 2023-04-01 gives the printed number; later issues do not.", figure.Explanation);
    }

    [Theory]
    [InlineData(78, PrintedFigureVerdict.Reproduced)]
    [InlineData(77, PrintedFigureVerdict.Unexplained)]
    public void Cases_of_a_return_are_counted_as_they_are(int firstTime, PrintedFigureVerdict verdict)
    {
        using var home = new CheckedHome();
        home.Load("marac.csv", Marac(firstTime), new DateOnly(2023, 4, 10));

        var figures = home.Check();

        Assert.Equal((verdict, firstTime + 9.0), (figures["marac-da-referrals-2022-23-q1"].Verdict, figures["marac-da-referrals-2022-23-q1"].Computed));
        Assert.Equal(9, Reproduced(figures, "marac-da-repeats-2022-23-q1"));
        Assert.Equal("Not all of it was received (return_marac_cases: 91 of 365 days of the period).", figures["marac-da-referrals-2022-23-year"].Explanation);
        if (verdict is PrintedFigureVerdict.Reproduced)
            Assert.DoesNotContain(figures.Values, f => f.Verdict is PrintedFigureVerdict.Unexplained);
    }

    [Fact]
    public void The_dashboard_of_April_2023_is_reproduced_from_the_publishers_own_files()
    {
        using var home = new CheckedHome();
        foreach (var folder in (string[])["201004-202111", "202105-202304"])
            home.LoadPaths([.. Directory.EnumerateFiles(PublishersFiles.Path("mps-borough-crime/" + folder), "*.csv")]);

        var figures = home.Check();

        Assert.Empty(figures.Values.Where(f => f.Verdict is PrintedFigureVerdict.Unexplained or PrintedFigureVerdict.ReproducedThoughBooked).Select(f => f.FigureId));
        Assert.Equal(
            [522, 482, 1908, 169, 182, 648, 554],
            new[] { "res-burglary-2023-02-3m", "res-burglary-2023-02-3m-prior", "res-burglary-2023-02-12m-prior", "nonres-burglary-2023-02-3m", "nonres-burglary-2023-02-3m-prior", "nonres-burglary-2023-02-12m", "nonres-burglary-2023-02-12m-prior" }
                .Select(f => Reproduced(figures, "off-" + f)));
        Assert.Equal((PrintedFigureReason.RevisedByPublisher, 1935.0), (figures["off-res-burglary-2023-02-12m"].Reason, figures["off-res-burglary-2023-02-12m"].Computed));
        Assert.Equal(["NotLoaded"], figures.Values.Where(f => f.FigureId.StartsWith("off-knife", StringComparison.Ordinal)).Select(f => f.Reason.ToString()).Distinct());
    }

    private static double? Reproduced(Dictionary<string, PrintedFigure> figures, string figure)
    {
        Assert.Equal(PrintedFigureVerdict.Reproduced, figures[figure].Verdict);
        return figures[figure].Computed;
    }

    // Residential burglary of two years, March 2021 to February 2023, with the sums that the dashboard prints: 482 and 522 in the last three
    // months of each year, 1,908 and 1,934 in the year, and 523 from September to November 2022.
    private static string Borough(int February = 174)
    {
        int[] counts = [158, 158, 158, 158, 158, 158, 158, 158, 162, 160, 161, 161, 148, 148, 148, 148, 148, 149, 174, 174, 175, 174, 174, February];
        var text = new StringBuilder("MajorText,MinorText,LookUp_BoroughName");
        for (var i = 0; i < counts.Length; i++)
            text.Append(',').Append(new DateOnly(2021, 3, 1).AddMonths(i).ToString("yyyyMM", CultureInfo.InvariantCulture));
        return text.Append("\nBurglary,Domestic Burglary,Barnet,").AppendJoin(',', counts).Append('\n').ToString();
    }

    // The first quarter of 2022/23: 87 cases, 9 of them repeats; 51 children in 38 households.
    private static string Marac(int firstTime)
    {
        (string, string)[] quarter = [("Period", "2022/23 Q1"), ("Month heard", "2022-05")];
        return new ReturnText("marac_cases")
            .Rows(25, "Case reference", "A-", [.. quarter, ("Children in household", "1")])
            .Rows(13, "Case reference", "B-", [.. quarter, ("Children in household", "2")])
            .Rows(firstTime - 38, "Case reference", "C-", [.. quarter, ("Children in household", "0")])
            .Rows(9, "Case reference", "R-", [.. quarter, ("Children in household", "0"), ("Repeat", "Yes"), ("Previous referral month", "2022-02")])
            .ToString();
    }

    /// <summary>Seed alone, checked once.</summary>
    public sealed class SeedOnly
    {
        public SeedOnly()
        {
            using var home = new CheckedHome();
            Figures = home.Check();
        }

        internal Dictionary<string, PrintedFigure> Figures { get; }
    }

    private sealed class CheckedHome : IDisposable
    {
        private readonly TestHome home = new();
        private readonly TemporaryFolder files = new();

        public void Load(string name, string text, DateOnly? issued = null) => LoadPaths([files.Write(name, text)], issued);

        public void LoadPaths(string[] paths, DateOnly? issued = null)
        {
            var loader = new Loader(home.Home, TestHome.Project, LayoutList.All, TimeProvider.System, new RecordKeySecret(Path.Combine(files.Path, "config")));
            Assert.All(loader.Load(paths, new LoadOptions(Who: "tester", Issued: issued)).Files, f => Assert.Equal(FileOutcome.Booked, f.Outcome));
        }

        public Dictionary<string, PrintedFigure> Check(Warehouse.Snapshots.ProjectFiles? project = null) =>
            SnapshotBuilder.Check(home.Home, project ?? TestHome.Project, printedFigures: true, cancellationToken: TestContext.Current.CancellationToken).Printed.ToDictionary(f => f.FigureId);

        public void Dispose()
        {
            home.Dispose();
            files.Dispose();
        }
    }
}
