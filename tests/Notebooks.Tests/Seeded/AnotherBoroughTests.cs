namespace Notebooks.Tests.Seeded;

public sealed class AnotherBoroughTests(AnotherBorough site) : IClassFixture<AnotherBorough>
{
    [Fact]
    public void Without_papers_and_files_the_pages_say_what_is_missing()
    {
        Assert.Equal("No figures for Brent are loaded yet", site.Dashboard.QuerySelector("h1")!.TextContent);
        Assert.Equal("No papers of Brent are in this warehouse", site.Figures.QuerySelector("h1")!.TextContent);
        Assert.Contains("docs/adding-a-source.md", site.Figures.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("warehouse load", site.Dashboard.QuerySelector("blockquote")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_of_the_other_borough_is_shown()
    {
        Assert.DoesNotContain("Barnet", site.Dashboard.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("Barnet", site.Figures.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(site.Figures.QuerySelectorAll("figure"));
    }

    [Fact]
    public void No_number_is_zero_that_is_not_known()
    {
        var cells = SeededSite.Exhibit(site.Dashboard, "Seven crime types, three months").QuerySelectorAll("tbody td").Select(c => c.TextContent).ToList();

        Assert.NotEmpty(cells);
        Assert.All(cells, c => Assert.Contains(c, new[] { "not printed", "not loaded", "published only" }));
    }
}
