using Notebooks.Publish;

namespace Notebooks.Tests.Seeded;

/// <summary>Golden values: T-51 and T-52 of the methods, sums by hand over the made-up files, figures of the paper of April 2023.</summary>
public sealed class CombatingDrugsTests(CombatingDrugs made, SeedSnapshot seed) : IClassFixture<CombatingDrugs>, IAsyncLifetime
{
    private Page Barnet { get; set; } = null!;

    private Page Brent { get; set; } = null!;

    [Fact]
    public async Task Every_line_is_on_the_page_whatever_is_loaded()
    {
        var expected = Enumerable.Range(1, 15).Select(i => $"CD-{i:00}").ToList();
        var seedOnly = await seed.PageAsync("combating-drugs", "Barnet");

        Assert.All([Barnet, Brent, seedOnly], page => Assert.Equal(expected, page.Lines.Select(l => l.Name).Order(StringComparer.Ordinal)));
        Assert.StartsWith("388 of 1,647 online alcohol tests suggest dependence", seedOnly.Heading.Title, StringComparison.Ordinal);
        Assert.Contains("£2,548,939.80 for treatment services in 2022/23", seedOnly.Exhibits.Select(e => e.Exhibit.Title));
    }

    [Fact]
    public void Unmet_need_has_the_limits_of_the_estimate() =>
        Assert.Equal(["Opiates and crack", "57.3% (46.7 to 66.3)", "1,500 (1,200 to 1,900)", "640"], Exhibits.Rows(Barnet, "57.3% of opiate and crack users are not in treatment")[0]);

    [Fact]
    public void Completions_have_their_interval() =>
        Assert.Contains("5.3% (3.5 to 7.9)", Exhibits.Rows(Barnet, "Completion of treatment, as published")[0]);

    [Fact]
    public void A_rate_on_few_events_is_called_unreliable() =>
        Assert.Contains("Deaths from drug misuse: on fewer than 20 events a rate is unreliable.", Exhibits.Of(Barnet, "Deaths, admissions and infections, with their limits").Notes);

    [Fact]
    public void Twelve_months_end_with_the_newest_complete_one()
    {
        Assert.Equal("Recorded drug trafficking rose by 100.0%, more than chance", Barnet.Heading.Title);
        Assert.Equal("twelve months to Mar 2023, unless a section says otherwise", Barnet.Heading.Period);
        Assert.Equal([["2021/22", "120", "600"], ["2022/23", "240", "480"]],
            Exhibits.Rows(Barnet, "240 trafficking offences, 480 of possession in 2022/23").Select(r => r.Select(c => c.Split(' ')[0])));
    }

    [Fact]
    public void The_risk_bands_of_the_paper_do_not_add_up_and_the_page_says_so() =>
        Assert.Contains(
            "The four bands add up to 1,684; the paper prints 1,647 completed tests, which the shares are of. Why they differ is not said.",
            Exhibits.Of(Barnet, "23.6% of completed tests showed possible dependence").Notes);

    [Fact]
    public void Another_borough_has_no_figure_of_the_papers()
    {
        Assert.Equal("Drug use, treatment and harm in Brent are not known here yet", Brent.Heading.Title);
        Assert.DoesNotContain(Brent.Origins, o => o is Notebooks.Numbers.Origin.Printed);
    }

    [Fact]
    public void The_summary_is_four_to_six_points() =>
        Assert.All([Barnet, Brent], page => Assert.InRange(page.Summary.OfType<Block.Text>().Sum(t => t.Html.ToString()!.Split("<li>").Length - 1), 4, 6));

    [Fact]
    public async Task A_part_of_a_line_is_a_gap_exactly_where_the_snapshot_has_no_rows_of_it()
    {
        await Checklist.CheckAsync("combating-drugs", "Barnet", made);
        await Checklist.CheckAsync("combating-drugs", "Brent", made);
    }

    public async ValueTask InitializeAsync() =>
        (Barnet, Brent) = (await made.PageAsync("combating-drugs", "Barnet"), await made.PageAsync("combating-drugs", "Brent"));

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
