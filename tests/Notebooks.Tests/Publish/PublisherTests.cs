using System.Collections.Immutable;
using Notebooks.Format;
using Notebooks.Publish;

namespace Notebooks.Tests.Publish;

public sealed class PublisherTests : IDisposable
{
    private const string Words = """
        {"cell_type":"code","id":"p","metadata":{"tags":["parameters"]},"source":"int year = 2023;"},
        {"cell_type":"code","id":"b","metadata":{},"source":"Page(\"Finding\", Home.Name, $\"{year}\", \"Draft\");\nShow(await Query(\"RecordedOffences\"), \"Offences\");"}
        """;

    private readonly SampleSite _site = new();

    public void Dispose() => _site.Dispose();

    [Fact]
    public async Task The_index_has_an_entry_for_each_notebook()
    {
        _site.Add("a-first.ipynb", Words);
        _site.Add("b-second.ipynb", """{"cell_type":"markdown","id":"a","metadata":{},"source":"# Second report\n\nWords."},{"cell_type":"code","id":"b","metadata":{},"source":"Text($\"{new Number(2, \"count\", \"exact\")} cases.\");"}""");

        var report = await _site.PublishAsync();

        var index = _site.Open("index.html");
        Assert.Equal(["a-first", "Second report"], index.QuerySelectorAll(".reports h3 a").Select(a => a.TextContent));
        Assert.Equal(["a-first.html", "b-second.html"], index.QuerySelectorAll(".reports h3 a").Select(a => a.GetAttribute("href")));
        Assert.Equal(["a-first.html", "b-second.html"], report.Pages.Select(p => p.File));
    }

    [Fact]
    public async Task A_failing_cell_stops_everything_and_the_old_site_stays()
    {
        await PublishOne();
        _site.Add("yearly.ipynb", """{"cell_type":"code","id":"x","metadata":{},"source":"1 / (1 - 1)"}""");

        var stopped = await Assert.ThrowsAsync<PublishStoppedException>(() => _site.PublishAsync());

        Assert.Equal("yearly.ipynb, cell 1, line 1", $"{stopped.Findings[0].Page}, {stopped.Findings[0].Place}");
        Assert.NotNull(_site.Open("yearly.html").QuerySelector("#table-1"));
        Assert.Equal(["notebooks", "out"], Directory.GetDirectories(Path.GetDirectoryName(_site.Out)!).Select(Path.GetFileName).Order());
    }

    [Fact]
    public async Task A_folder_that_is_no_published_site_is_left_alone()
    {
        _site.Add("yearly.ipynb", Words);
        Directory.CreateDirectory(_site.Out);
        File.WriteAllText(Path.Combine(_site.Out, "letter.txt"), "mine");

        var exception = await Assert.ThrowsAsync<IOException>(() => _site.PublishAsync());

        Assert.Contains("is no published site", exception.Message, StringComparison.Ordinal);
        Assert.Equal("mine", File.ReadAllText(Path.Combine(_site.Out, "letter.txt")));
    }

    [Fact]
    public async Task What_an_interrupted_publication_left_is_put_right_by_the_next()
    {
        await PublishOne();
        Directory.Move(_site.Out, _site.Out + ".old");

        await _site.PublishAsync();

        Assert.True(File.Exists(Path.Combine(_site.Out, "index.html")));
        Assert.False(Directory.Exists(_site.Out + ".old"));
    }

    [Fact]
    public async Task Nothing_to_publish_is_an_error() =>
        Assert.Contains("nothing would be published", (await Assert.ThrowsAsync<NotebookException>(() => _site.PublishAsync())).Message, StringComparison.Ordinal);

    [Fact]
    public async Task A_parameter_reaches_the_page_and_one_that_no_notebook_has_is_refused()
    {
        _site.Add("yearly.ipynb", Words);

        await _site.PublishAsync(SampleSite.Unprinted with { Parameters = ImmutableDictionary<string, string>.Empty.Add("year", "2031") });
        var exception = await Assert.ThrowsAsync<NotebookException>(() =>
            _site.PublishAsync(SampleSite.Unprinted with { Parameters = ImmutableDictionary<string, string>.Empty.Add("yera", "2031") }));

        Assert.Equal("Norvale, 2031", _site.Open("yearly.html").QuerySelector(".lead")!.TextContent);
        Assert.Contains("Did you mean 'year'?", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_node_the_pages_are_published_with_tables_and_say_why()
    {
        _site.Add("yearly.ipynb", SampleSite.Cells);

        var report = await _site.PublishAsync(SampleSite.Unprinted with { Node = "no-such-node" });

        var page = _site.Open("yearly.html");
        Assert.Contains("Install Node.js 20 or later", report.Warnings.Single(), StringComparison.Ordinal);
        Assert.Single(_site.Open("yearly-summary.html").QuerySelectorAll("figure table"));
        Assert.Empty(page.QuerySelectorAll("svg"));
        Assert.Equal(7, page.QuerySelectorAll("figure table").Length);
        Assert.Equal(4, page.QuerySelectorAll("figure .notice").Length);
        Assert.Contains("Node.js was not found", page.QuerySelector(".opening > .notice")!.TextContent, StringComparison.Ordinal);
    }

    private async Task PublishOne()
    {
        _site.Add("yearly.ipynb", Words);
        await _site.PublishAsync();
    }
}
