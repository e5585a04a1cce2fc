using Notebooks.Publish;

namespace Notebooks.Tests.Publish;

public sealed class RebuildTests : IDisposable
{
    private const string Offences = """{"cell_type":"code","id":"b","metadata":{},"source":"Show(await Query(\"RecordedOffences\"), \"Offences\");"}""";
    private const string Figures = """{"cell_type":"code","id":"b","metadata":{},"source":"var f = await Figures(\"cases-*\");\nShow(Table.Of(f).Text(\"Figure\", x => x.FigureId).Number(\"Value\", x => x.Number).Build(), \"Cases\");"}""";

    private readonly SampleSite _site = new();

    public RebuildTests()
    {
        _site.Add("offences.ipynb", Offences);
        _site.Add("papers.ipynb", Figures);
    }

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task A_site_of_which_nothing_changed_is_kept_file_by_file()
    {
        var first = await _site.PublishAsync();
        var before = Files();

        var second = await _site.PublishAsync();

        Assert.Equal(["new", "new"], first.Pages.Select(p => p.Why));
        Assert.All(second.Pages, p => Assert.Null(p.Why));
        Assert.Equal(before, Files());
        Assert.Equal(first.Pages.Select(p => (p.File, p.Report, p.Title, p.Bytes, p.Exhibits)), second.Pages.Select(p => (p.File, p.Report, p.Title, p.Bytes, p.Exhibits)));
    }

    [Fact]
    public async Task Only_the_pages_that_read_a_changed_table_are_made_again_and_say_which()
    {
        await _site.PublishAsync();
        _site.Warehouse.Versions["fact_offence"] = "2";
        _site.Provenance = _site.Provenance with { Snapshot = 8 };

        var report = await _site.PublishAsync();

        Assert.Equal(["fact_offence changed", null], report.Pages.Select(p => p.Why));
        Assert.Contains("Snapshot 8,", _site.Open("offences.html").QuerySelector("#provenance + dl")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Snapshot 7,", _site.Open("papers.html").QuerySelector("#provenance + dl")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("snapshot 8", _site.Open("index.html").QuerySelector("main .status")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_names_the_versions_of_the_tables_that_it_was_made_from()
    {
        _site.Warehouse.Versions["fact_offence"] = "0123456789ab";

        await _site.PublishAsync();

        var tables = _site.Open("offences.html").QuerySelectorAll("dt").Single(t => t.TextContent == "Versions of its tables").NextElementSibling!;
        Assert.Equal("dim_area 1, dim_source 1, fact_offence 0123456789ab", tables.TextContent);
    }

    [Fact]
    public async Task A_changed_notebook_is_run_and_its_neighbour_is_kept()
    {
        await _site.PublishAsync();
        _site.Add("papers.ipynb", Figures.Replace("Cases", "All cases", StringComparison.Ordinal));

        var report = await _site.PublishAsync();

        Assert.Equal([null, "notebook changed"], report.Pages.Select(p => p.Why));
        Assert.Contains("All cases", _site.Open("papers.html").QuerySelector("figcaption")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_notebook_that_is_gone_takes_its_page_along_and_a_new_one_brings_its_own()
    {
        await _site.PublishAsync();
        File.Delete(Path.Combine(_site.Notebooks, "papers.ipynb"));
        _site.Add("papers-of-2023.ipynb", Figures);

        var report = await _site.PublishAsync();

        Assert.Equal([("offences.html", null), ("papers-of-2023.html", "new")], report.Pages.Select(p => (p.File, p.Why)));
        Assert.False(File.Exists(Path.Combine(_site.Out, "papers.html")));
        Assert.False(Directory.Exists(Path.Combine(_site.Out, "papers")));
        Assert.Equal(["offences.html", "papers-of-2023.html"], _site.Open("index.html").QuerySelectorAll(".reports a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task A_page_owns_the_files_that_its_name_begins_and_no_longer_name_does()
    {
        _site.Add("papers-of-2023.ipynb", Figures);
        await _site.PublishAsync();

        var pages = PublishedSite.Read(_site.Out)!.Pages;

        Assert.Equal(["papers.html", "papers.ipynb", "papers/numbers.json", "papers/table-1.csv"], pages.Single(p => p.Entry.Name == "papers").Files.Keys);
        Assert.All(pages.Single(p => p.Entry.Name == "papers-of-2023").Files.Keys, f => Assert.StartsWith("papers-of-2023", f, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Force_runs_everything_and_says_so()
    {
        await _site.PublishAsync();

        var report = await _site.PublishAsync(SampleSite.Unprinted with { Force = true });

        Assert.Equal(["--force", "--force"], report.Pages.Select(p => p.Why));
    }

    [Fact]
    public async Task A_page_that_was_changed_by_hand_or_lost_a_file_is_made_again()
    {
        await _site.PublishAsync();
        File.AppendAllText(Path.Combine(_site.Out, "offences.html"), "<p>better</p>");
        File.Delete(Path.Combine(_site.Out, "papers", "table-1.csv"));

        var report = await _site.PublishAsync();

        Assert.Equal(["its file offences.html was changed by hand", "its file papers/table-1.csv is gone"], report.Pages.Select(p => p.Why));
        Assert.DoesNotContain("better", File.ReadAllText(Path.Combine(_site.Out, "offences.html")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_a_page_prints_of_the_settings_is_part_of_its_key()
    {
        await _site.PublishAsync();
        _site.Provenance = _site.Provenance with { Contact = "other@norvale.example" };

        var report = await _site.PublishAsync();

        Assert.All(report.Pages, p => Assert.Equal("settings of the warehouse changed", p.Why));
        Assert.Contains("other@norvale.example", _site.Open("papers.html").QuerySelector("footer")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_whose_charts_were_not_drawn_are_made_again_once_they_can_be()
    {
        ChartRendererTests.SkipWithoutNode();
        _site.Add("offences.ipynb", SampleSite.Cells);
        var without = SampleSite.Unprinted with { Node = "no-such-node" };
        await _site.PublishAsync(without);

        var still = await _site.PublishAsync(without);
        var drawn = await _site.PublishAsync();

        Assert.All(still.Pages, p => Assert.Null(p.Why));
        Assert.Contains("Install Node.js", still.Warnings.Single(), StringComparison.Ordinal);
        Assert.All(drawn.Pages, p => Assert.Equal("its charts can be drawn now", p.Why));
        Assert.Empty(drawn.Warnings);
    }

    [Fact]
    public async Task A_site_of_an_older_program_is_made_anew()
    {
        await _site.PublishAsync();
        File.WriteAllText(Path.Combine(_site.Out, "site.json"), """{"snapshot": 7, "role": "public", "engine": "0.9", "notebooks": {"offences": "ab"}}""");

        var report = await _site.PublishAsync();

        Assert.All(report.Pages, p => Assert.Equal("new", p.Why));
    }

    [Fact]
    public async Task A_site_knows_whether_publishing_again_would_change_it()
    {
        await _site.PublishAsync();

        Assert.True(await _site.IsCurrentAsync());
        _site.Warehouse.Versions["fact_offence"] = "2";
        Assert.False(await _site.IsCurrentAsync());
        _site.Warehouse.Versions.Clear();
        File.Delete(Path.Combine(_site.Notebooks, "papers.ipynb"));
        Assert.False(await _site.IsCurrentAsync());
    }

    private Dictionary<string, string> Files() => Directory.EnumerateFiles(_site.Out, "*", SearchOption.AllDirectories)
        .ToDictionary(f => Path.GetRelativePath(_site.Out, f), File.ReadAllText, StringComparer.Ordinal);
}
