using System.Collections.Immutable;
using System.Text.Json;
using Notebooks.Display;
using Notebooks.Publish;
using Notebooks.Publish.Gate;
using Warehouse.Access;
using Warehouse.Catalog;

namespace Notebooks.Tests.Publish;

/// <summary>A small report that passes the gate, and one test per rule that breaks just that rule.</summary>
public sealed class PublishGateTests : IDisposable
{
    private const string Months = """
        var answer = await Query("RecordedOffences");
        var months = Table.Of(new[] { 1, 2, 3, 4 }).Text("Month", m => new DateOnly(2023, m, 1).ToString("MMMM yyyy", CultureInfo.InvariantCulture))
            .Number("Offences", m => answer.Number(0, "Total") with { Value = 10 * m }).Build();
        """;

    private const string Chart = """Show(Chart.Lines(months, "Month", ["Offences"], "Offences a month", "Norvale"));""";

    private readonly SampleSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_report_that_keeps_its_promises_is_published()
    {
        Write(Cell(Months), Cell(Chart), Words("## Offences\n\nSee [figure 1](#figure-1), [its numbers](report/figure-1.csv), [all reports](index.html#main), [us](mailto:data@norvale.example) and [the publisher](https://data.norvale.example/offences)."));

        var report = await _site.PublishAsync(Quick);

        Assert.Equal("report.html", report.Pages.Single().File);
    }

    [Fact]
    public async Task All_that_is_wrong_is_told_at_once_and_the_old_site_stays()
    {
        Write(Cell(Months), Cell(Chart));
        await _site.PublishAsync(Quick);
        Write(Cell(Months), Cell("1 / (1 - 1)"));
        _site.Add("other.ipynb", Words("Only words, and a [link](#nowhere)."));

        var stopped = await Assert.ThrowsAsync<PublishStoppedException>(() => _site.PublishAsync(Quick));

        Assert.Equal(
            [("report.ipynb", "cell 2, line 1"), ("index.html", ""), ("other.html", "#nowhere")],
            stopped.Findings.Select(f => (f.Page, f.Place)));
        Assert.StartsWith("Nothing was published, and what was published before stays. 3 findings:", stopped.Message, StringComparison.Ordinal);
        Assert.All(stopped.Findings, f => Assert.Contains(f.ToString(), stopped.Message, StringComparison.Ordinal));
        Assert.NotNull(_site.Open("report.html").QuerySelector("#figure-1"));
        Assert.Equal(["notebooks", "out"], Directory.GetDirectories(Path.GetDirectoryName(_site.Out)!).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_data_check_that_stands_open_stops_it()
    {
        Write(Cell(Months), Cell(Chart));
        _site.Known = [new GateFinding("snapshot 7", "sql/checks/area_codes.sql", "The data breaks a rule 2 times: A code is one area.", "Run 'warehouse build'.")];

        var stopped = await Assert.ThrowsAsync<PublishStoppedException>(() => _site.PublishAsync(Quick));

        Assert.Equal("snapshot 7, sql/checks/area_codes.sql: The data breaks a rule 2 times: A code is one area. Run 'warehouse build'.", stopped.Findings.Single().ToString());
    }

    [Fact]
    public async Task A_number_of_a_sensitive_set_stops_it_unless_the_pages_are_for_a_role_that_may_see_it()
    {
        _site.Warehouse.SensitiveSet = "RecordedOffences";
        Write(Cell("""Show(await Query("RecordedOffences"), "Offences");"""));

        await Stops("table-1, row '544', column 'Total'", "544 comes from RecordedOffences, which is sensitive, and is not protected for public.");
        _site.Provenance = _site.Provenance with { Role = "lead" };
        await _site.PublishAsync(Quick with { Role = Role.Lead });
    }

    [Theory]
    [InlineData("rounded")]
    [InlineData("perturbed")]
    [InlineData("published")]
    public async Task A_sensitive_number_that_is_protected_or_was_published_is_shown_to_everybody(string status)
    {
        _site.Warehouse.SensitiveSet = "RecordedOffences";
        Write(Cell($$"""
            var total = (await Query("RecordedOffences")).Number(0, "Total") with { Status = "{{status}}" };
            Show(Table.Of(new[] { total }).Text("Area", _ => "Norvale").Number("Offences", t => t).Build(), "Offences");
            """));

        await _site.PublishAsync(Quick);
    }

    [Theory]
    [InlineData("\"\"", "The chart has no alternative text.")]
    [InlineData("new string('x', 251)", "The alternative text has 251 characters; a listener takes in 250 at most.")]
    public async Task A_chart_without_an_alternative_that_can_be_listened_to_stops_it(string alt, string what)
    {
        Write(Cell(Months), Cell(Chart.Replace("\"Norvale\"", $"\"Norvale\", alt: {alt}", StringComparison.Ordinal)));

        await Stops("figure-1", what);
    }

    [Fact]
    public async Task A_chart_without_a_table_stops_it()
    {
        Write(Cell(Months), Cell(Chart), Cell("""Show(Chart.Lines(Table.Of(new int[0]).Text("Month", m => m).Number("Offences", m => answer.Number(0, "Total")).Build(), "Month", ["Offences"], "Nothing", "Norvale"));"""));

        await Stops("figure-2", "The chart has no table of its numbers.");
    }

    [Fact]
    public async Task A_chart_that_draws_what_its_table_does_not_have_stops_it()
    {
        Write(Cell(Months), Cell("""
            var fewer = new Table(months.Columns, months.Rows.RemoveAt(2));
            Show(Chart.Bars(months, "Month", ["Offences"], "Offences a month", "Norvale", "Bars of four months") with { Table = fewer });
            """));

        await Stops("figure-1", "The chart draws 30, which its table does not have.");
    }

    [Fact]
    public async Task A_series_across_a_break_stops_it_until_the_drawing_or_a_note_says_so()
    {
        _site.Warehouse.Breaks = [new SeriesBreak(new DateOnly(2023, 3, 1), "definition", "Counted by another rule.")];
        Write(Cell(Months), Cell(Chart));
        await Stops("figure-1", "The series lies across a break and does not say so: 1 March 2023 (Counted by another rule).");

        Write(Cell(Months), Cell(Chart.Replace("\"Norvale\"", "\"Norvale\", breaks: [new Break(\"March 2023\", \"another rule\")]", StringComparison.Ordinal)));
        await _site.PublishAsync(Quick);
        Write(Cell(Months), Cell(Chart.Replace("\"Norvale\")", "\"Norvale\"), \"Since March 2023 offences are counted by another rule.\"", StringComparison.Ordinal)));
        await _site.PublishAsync(Quick);
    }

    [Fact]
    public async Task A_break_outside_the_series_or_at_its_beginning_is_none_of_it()
    {
        _site.Warehouse.Breaks = [new SeriesBreak(new DateOnly(2023, 1, 1), "definition", ""), new SeriesBreak(new DateOnly(2023, 6, 1), "taxonomy", "")];
        Write(Cell(Months), Cell(Chart));

        await _site.PublishAsync(Quick);
    }

    [Fact]
    public async Task A_missing_number_without_a_reason_stops_it()
    {
        Write(Cell(Months), Cell("""
            Show(Table.Of(new[] { 1, 2 }).Text("Area", m => $"Area {m}").Number("Offences", m => new Number(m == 1 ? 5 : null, "count", "incomplete")).Build(), "Areas");
            """));

        await Stops("table-1, row 'Area 2', column 'Offences'", "A number is missing and nothing says why.");
    }

    [Theory]
    [InlineData("#nowhere", "The link leads to '#nowhere', which the page does not have.")]
    [InlineData("other.html", "The link leads to 'other.html', which is not in the site.")]
    [InlineData("index.html#nowhere", "The link leads to '#nowhere' of index.html, which has no such place.")]
    [InlineData("report/figure-9.csv", "The link leads to 'report/figure-9.csv', which is not in the site.")]
    [InlineData("../secret.html", "The link leads to '../secret.html', which is not in the site.")]
    [InlineData("mailto:nobody", "'mailto:nobody' is no address.")]
    [InlineData("https://nowhere", "'https://nowhere' is no address.")]
    public async Task A_link_that_leads_nowhere_stops_it(string link, string what)
    {
        Write(Cell(Months), Cell(Chart), Words($"Read [on]({link})."));

        await Stops(link, what);
    }

    [Fact]
    public async Task Two_equal_ids_stop_it()
    {
        Write(Cell(Months), Cell(Chart), Words("## Figure 1"));

        await Stops("figure-1", "Two elements have the id 'figure-1', so that a link to it leads to the first.");
    }

    [Fact]
    public async Task A_line_of_a_checklist_without_output_and_without_gap_stops_it()
    {
        Write(Cell(Months), Cell("""await Line("A-1", "One?", new Need("Offences", "RecordedOffences"));"""), Cell("""await Line("A-2", "Two?", new Need("Offences", "RecordedOffences"));"""), Cell(Chart), Cell("""await Line("A-3", "Three?", new Need("Calls", "ServiceActivity"));"""));

        await Stops("a-1", "A-1 shows nothing and states no gap.");
    }

    [Fact]
    public async Task A_gap_although_its_query_has_rows_is_found()
    {
        var gaps = ImmutableArray.Create(new Gap("Offences", "", "RecordedOffences", []), new Gap("Calls", "", "ServiceActivity", []), new Gap("Cases", "Protected.", "MaracCases", []), new Gap("Deaths", "", null, []));
        var page = new Page("report", "Report", new PageHeading("T", "", "", ""), [new Block.Line("a-1", "A-1", "One?", gaps)]);

        var findings = await LineRules.CheckAsync(page, new FewRows(), TestContext.Current.CancellationToken);

        Assert.Equal("A-1 says that 'Offences' is not known, but its query has rows: RecordedOffences", findings.Single().What);
    }

    [Fact]
    public async Task A_site_without_a_number_stops_it()
    {
        Write(Words("# Report\n\nWords."));

        var stopped = await Assert.ThrowsAsync<PublishStoppedException>(() => _site.PublishAsync(Quick));
        Assert.Equal(("index.html", "No page shows a number."), stopped.Findings.Select(f => (f.Page, f.What)).Single());
    }

    [Theory]
    [InlineData("February 2023", "2023-02-01")]
    [InlineData("Feb 2023", "2023-02-01")]
    [InlineData("12 months to Feb 2023", "2023-02-01")]
    [InlineData("2023-02", "2023-02-01")]
    [InlineData("2022/23", "2022-04-01")]
    [InlineData("2022/23 Q4", "2023-01-01")]
    [InlineData("2023", "2023-01-01")]
    [InlineData("Burnt Oak", null)]
    [InlineData("2023-13", null)]
    public void Labels_of_periods_are_read(string label, string? first) =>
        Assert.Equal(first is null ? null : DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), PeriodLabels.Read(label));

    private static PublishOptions Quick => SampleSite.Unprinted with { Node = "no-such-node" };

    private async Task Stops(string place, string what)
    {
        var stopped = await Assert.ThrowsAsync<PublishStoppedException>(() => _site.PublishAsync(Quick));

        var finding = stopped.Findings.Single();
        Assert.Equal(("report.html", place, what), (finding.Page, finding.Place, finding.What));
        Assert.NotEmpty(finding.Remedy);
    }

    private void Write(params string[] cells) => _site.Add("report.ipynb", string.Join(',', cells.Select((c, i) => c.Replace("\"id\":\"\"", $"\"id\":\"c{i}\"", StringComparison.Ordinal))));

    private static string Cell(string code) => $$$"""{"cell_type":"code","id":"","metadata":{},"source":{{{JsonSerializer.Serialize(code)}}}}""";

    private static string Words(string markdown) => $$$"""{"cell_type":"markdown","id":"","metadata":{},"source":{{{JsonSerializer.Serialize(markdown)}}}}""";
}
