using Microsoft.VisualBasic.FileIO;
using Notebooks.Publish;
using Warehouse.Snapshots;
using Warehouse.Sql;

namespace Notebooks.Tests.Seeded;

/// <summary>Golden values: T-51 and T-52 of the methods, sums by hand over the made-up files, figures of the paper of April 2023.</summary>
public sealed class CombatingDrugsTests(CombatingDrugs made, SeedSnapshot seed) : IClassFixture<CombatingDrugs>, IClassFixture<SeedSnapshot>
{
    [Fact]
    public async Task Every_line_is_on_the_page_whatever_is_loaded()
    {
        var expected = Enumerable.Range(1, 15).Select(i => $"CD-{i:00}").ToList();
        var seedOnly = await CombatingDrugs.RunAsync(seed.Home, seed.Snapshot, "Barnet");

        Assert.All([made.Barnet, made.Brent, seedOnly], page => Assert.Equal(expected, page.Lines.Select(l => l.Name).Order(StringComparer.Ordinal)));
        Assert.StartsWith("388 of 1,647 online alcohol tests suggest dependence", seedOnly.Heading.Title, StringComparison.Ordinal);
        Assert.Contains("£2,548,939.80 for treatment services in 2022/23", seedOnly.Exhibits.Select(e => e.Exhibit.Title));
    }

    [Fact]
    public void Unmet_need_has_the_limits_of_the_estimate() =>
        Assert.Equal(["Opiates and crack", "57.3% (46.7 to 66.3)", "1,500 (1,200 to 1,900)", "640"], Rows(made.Barnet, "57.3% of opiate and crack users are not in treatment")[0]);

    [Fact]
    public void Completions_have_their_interval() =>
        Assert.Contains("5.3% (3.5 to 7.9)", Rows(made.Barnet, "Completion of treatment, as published")[0]);

    [Fact]
    public void A_rate_on_few_events_is_called_unreliable() =>
        Assert.Contains("Deaths from drug misuse: on fewer than 20 events a rate is unreliable.", Exhibit(made.Barnet, "Deaths, admissions and infections, with their limits").Notes);

    [Fact]
    public void Twelve_months_end_with_the_newest_complete_one()
    {
        Assert.Equal("Recorded drug trafficking rose by 100.0%, more than chance", made.Barnet.Heading.Title);
        Assert.Equal("twelve months to Mar 2023, unless a section says otherwise", made.Barnet.Heading.Period);
        Assert.Equal([["2021/22", "120", "600"], ["2022/23", "240", "480"]],
            Rows(made.Barnet, "240 trafficking offences, 480 of possession in 2022/23").Select(r => r.Select(c => c.Split(' ')[0])));
    }

    [Fact]
    public void The_risk_bands_of_the_paper_do_not_add_up_and_the_page_says_so() =>
        Assert.Contains(
            "The four bands add up to 1,684; the paper prints 1,647 completed tests, which the shares are of. Why they differ is not said.",
            Exhibit(made.Barnet, "23.6% of completed tests showed possible dependence").Notes);

    [Fact]
    public void Another_borough_has_no_figure_of_the_papers()
    {
        Assert.Equal("Drug use, treatment and harm in Brent are not known here yet", made.Brent.Heading.Title);
        Assert.DoesNotContain(made.Brent.Origins, o => o is Notebooks.Numbers.Origin.Printed);
    }

    [Fact]
    public void The_summary_is_four_to_six_points() =>
        Assert.All([made.Barnet, made.Brent], page => Assert.InRange(page.Summary.OfType<Block.Text>().Sum(t => t.Html.ToString()!.Split("<li>").Length - 1), 4, 6));

    [Fact]
    public async Task A_part_of_a_line_is_a_gap_exactly_where_the_snapshot_has_no_rows_of_it()
    {
        var parts = Checklist();

        Assert.Equal(await Missing(parts, "E09000003"), Gaps(made.Barnet));
        Assert.Equal(await Missing(parts, "E09000005"), Gaps(made.Brent));
    }

    private static List<string> Gaps(Page page) => [.. page.Lines.SelectMany(l => l.Gaps.Select(g => $"{l.Name} {g.What}")).Order(StringComparer.Ordinal)];

    private async Task<List<string>> Missing(List<string[]> parts, string borough)
    {
        var missing = new List<string>();
        foreach (var part in parts)
        {
            await using var result = await made.Snapshot.QueryAsync(new Statement(part[2].Replace("$borough", "$p1", StringComparison.Ordinal), part[2].Contains("$borough", StringComparison.Ordinal) ? [borough] : [], []), TestContext.Current.CancellationToken);
            Assert.True(await result.Reader.ReadAsync(TestContext.Current.CancellationToken));
            if (!result.Reader.GetBoolean(0))
                missing.Add($"{part[0]} {part[1]}");
        }

        return [.. missing.Order(StringComparer.Ordinal)];
    }

    // Line, part, and SQL by hand that says whether the snapshot has rows of it for the borough; what is protected is never shown.
    private static List<string[]> Checklist()
    {
        using var reader = new TextFieldParser(Path.Combine(ProjectFiles.Locate().Root, "tests", "cases", "checklist_combating-drugs.csv")) { Delimiters = [","], HasFieldsEnclosedInQuotes = true };
        var rows = new List<string[]>();
        while (reader.ReadFields() is { } fields)
            rows.Add(fields);
        return rows[1..];
    }

    private static Notebooks.Display.Exhibit Exhibit(Page page, string title) => page.Exhibits.Single(e => e.Exhibit.Title == title).Exhibit;

    private static List<string[]> Rows(Page page, string title) => [.. Exhibit(page, title).Rows.Select(r => r.Select(c => c.Text).ToArray())];
}
