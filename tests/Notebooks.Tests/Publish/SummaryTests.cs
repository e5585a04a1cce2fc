namespace Notebooks.Tests.Publish;

public sealed class SummaryTests(PublishedSample sample) : IClassFixture<PublishedSample>
{
    [Fact]
    public void The_summary_has_the_finding_the_marked_words_one_figure_what_is_not_known_and_the_sources()
    {
        ChartRendererTests.SkipWithoutNode();
        var summary = sample.Open("yearly-summary.html");

        Assert.Equal("Cases rose by 8.3%, from 482 to 522", summary.QuerySelector("h1")!.TextContent);
        Assert.Equal("Norvale, 2023", summary.QuerySelector(".lead")!.TextContent);
        Assert.Equal(["Cases", "What we do not know", "Where it is from"], summary.QuerySelectorAll("h2").Select(h => h.TextContent));
        Assert.Contains("Words with", summary.QuerySelector(".content")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("figure-1", summary.QuerySelectorAll("figure").Single().Id);
        Assert.Empty(summary.QuerySelectorAll("table"));
        Assert.Equal(["Ambulance call-outs (with Ambulance service)"], summary.QuerySelectorAll(".unknown li").Select(l => l.TextContent));
        Assert.Contains("Norvale Police, issued 1 May 2023; printed in the paper of 28 April 2023. Snapshot 7", summary.QuerySelector("#from + p")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Page_and_summary_lead_to_each_other()
    {
        Assert.Equal("yearly-summary.html", sample.Page.QuerySelector(".copies a")!.GetAttribute("href"));
        Assert.Equal("yearly.html", sample.Open("yearly-summary.html").QuerySelector(".copies a")!.GetAttribute("href"));
    }

    [Fact]
    public async Task A_notebook_that_marks_nothing_has_no_summary()
    {
        using var site = new SampleSite();
        site.Add("plain.ipynb", """{"cell_type":"markdown","id":"a","metadata":{},"source":"# Plain\n\nWords."}""");
        site.Add("yearly.ipynb", SampleSite.Cells);

        await site.PublishAsync();

        Assert.False(File.Exists(Path.Combine(site.Out, "plain-summary.html")));
        Assert.DoesNotContain("summary", site.Open("plain.html").QuerySelector(".copies")!.TextContent, StringComparison.Ordinal);
    }
}
