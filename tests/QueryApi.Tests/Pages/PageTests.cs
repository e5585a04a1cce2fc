using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using QueryApi.Tests.Hosting;

namespace QueryApi.Tests.Pages;

public sealed class PageTests(FreshServer server) : IClassFixture<FreshServer>
{
    [Fact]
    public async Task Every_link_of_the_first_page_works_on_a_fresh_clone()
    {
        var page = await PageAsync(server, "/");
        var links = page.QuerySelectorAll("a[href^='/'], link[href^='/']").Select(a => a.GetAttribute("href")!).Distinct().ToArray();
        Assert.Contains("/reports/", links);
        Assert.Contains(links, l => l.StartsWith("/explain/marac-", StringComparison.Ordinal));
        Assert.Contains(links, l => l.StartsWith("/odata/PublishedFigures?$filter=", StringComparison.Ordinal));
        foreach (var link in links)
        {
            using var response = await server.GetAsync(link, ("Accept", "text/html,*/*;q=0.8"));
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{link} is {response.StatusCode}");
        }

        Assert.All(page.QuerySelectorAll("a[href^='#']"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/reports/")]
    [InlineData("/explain/marac-da-referrals-2022-23-q1")]
    public async Task A_page_loads_nothing_from_elsewhere_and_can_be_read_by_everybody(string address)
    {
        var page = await PageAsync(server, address);
        Assert.All(page.QuerySelectorAll("[src], link[href]"), e => Assert.DoesNotContain("//", e.GetAttribute("src") ?? e.GetAttribute("href")!, StringComparison.Ordinal));
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Equal("en-GB", page.DocumentElement.GetAttribute("lang"));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.NotNull(page.QuerySelector("main"));
        Assert.NotNull(page.QuerySelector("a.skip"));
        Assert.Equal("width=device-width, initial-scale=1", page.QuerySelector("meta[name=viewport]")!.GetAttribute("content"));
        Assert.All(page.QuerySelectorAll("table"), t => Assert.NotEmpty(t.QuerySelectorAll("th[scope]")));
    }

    [Fact]
    public async Task It_says_what_is_in_what_comes_next_and_every_limit()
    {
        var page = await PageAsync(server, "/");
        var text = page.Body!.TextContent;
        Assert.Contains("1,960", page.QuerySelector("#data ~ .wide table")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("Recorded offences by ward", text, StringComparison.Ordinal);
        Assert.Contains("Recorded offences by borough", text, StringComparison.Ordinal);
        Assert.Contains("-- load PATH...", text, StringComparison.Ordinal);
        Assert.Contains("10,000,000", page.QuerySelector("#limits ~ .wide table")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("https", new Uri(page.QuerySelector("#next ~ ul a")!.GetAttribute("href")!).Scheme);
    }

    [Fact]
    public async Task The_address_in_the_ways_in_is_the_one_that_was_asked()
    {
        var page = await PageAsync(server, "/");
        var ways = page.QuerySelectorAll("#ways ~ pre code").Select(c => c.TextContent).ToArray();
        Assert.Contains(new Uri(server.Client.BaseAddress!, "/odata").ToString(), ways);
    }

    [Fact]
    public async Task Analysts_are_led_to_the_briefing_and_every_way_in_opens_it()
    {
        var page = await PageAsync(server, "/");
        var stop = page.QuerySelectorAll("#tour ~ .tour li").Single(l => l.QuerySelector("b")!.TextContent == "To analyse");
        Assert.StartsWith("/odata/BriefingValues?", stop.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        var samples = page.QuerySelectorAll("#ways ~ pre code").Select(c => c.TextContent).ToList();
        Assert.Contains(samples, c => c.Contains("[Name = \"BriefingValues\", Signature = \"table\"]", StringComparison.Ordinal));
        Assert.Contains(samples, c => c.StartsWith("curl", StringComparison.Ordinal) && c.Contains("/odata/BriefingValues?", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_figure_is_explained_as_a_page_and_as_json()
    {
        var page = await PageAsync(server, "/explain/marac-da-referrals-2022-23-q1");
        Assert.Equal("Number of MARAC referrals: 87 (Barnet, Q1 22/23)", page.QuerySelector("h1")!.TextContent);
        using var json = await server.GetAsync("/explain/marac-da-referrals-2022-23-q1");
        Assert.Equal("application/json", json.Content.Headers.ContentType?.MediaType);
    }

    [Fact]
    public async Task The_address_of_an_answer_becomes_that_of_its_explanation_when_odata_is_replaced_by_explain()
    {
        var page = await PageAsync(server, "/explain/PublishedFigures?$apply=filter(Topic%20eq%20'marac')/aggregate($count%20as%20Figures)");
        Assert.Equal("A number computed from PublishedFigures", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("65", page.QuerySelectorAll("dd").Select(d => d.TextContent));
        using var wrong = await server.GetAsync("/explain/PublishedFigures?$filter=Nonsense%20eq%201");
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
    }

    [Fact]
    public async Task Reports_that_are_being_made_are_an_answer_and_published_files_are_served_as_they_are()
    {
        using (var making = await server.GetAsync("/reports/"))
            Assert.Contains("being made", await making.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        using (var bare = await server.GetAsync("/reports"))
            Assert.Equal((HttpStatusCode.MovedPermanently, "/reports/"), (bare.StatusCode, bare.Headers.Location?.ToString()));

        var folder = Path.Combine(server.Home, "reports");
        Directory.CreateDirectory(folder);
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "page.html"), "<p>made</p>", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(folder, "site.json"), Site("public"), TestContext.Current.CancellationToken);
            using var page = await server.GetAsync("/reports/page.html");
            Assert.Equal("<p>made</p>", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            Assert.Equal("text/html", page.Content.Headers.ContentType?.MediaType);
            using var outside = await server.GetAsync("/reports/..%2fwarehouse.json");
            Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Pages_made_for_another_role_are_not_served_and_those_of_nobody_known_neither()
    {
        var folder = Directory.CreateDirectory(Path.Combine(server.Home, "reports")).FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), "secret", TestContext.Current.CancellationToken);
            foreach (var site in new[] { Site("council"), "{ torn", null })
            {
                if (site is null)
                    File.Delete(Path.Combine(folder, "site.json"));
                else
                    await File.WriteAllTextAsync(Path.Combine(folder, "site.json"), site, TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/reports/"));
                Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/reports/index.html"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task An_edition_is_served_at_its_address_with_and_without_its_slash()
    {
        var folder = Directory.CreateDirectory(Path.Combine(server.Home, "reports", "editions", "vawg", "1")).FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "index.html"), "frozen", TestContext.Current.CancellationToken);
            await File.WriteAllTextAsync(Path.Combine(server.Home, "reports", "site.json"), Site("public"), TestContext.Current.CancellationToken);
            using (var page = await server.GetAsync("/reports/editions/vawg/1/"))
                Assert.Equal("frozen", await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
            using var bare = await server.GetAsync("/reports/editions/vawg/1");
            Assert.Equal((HttpStatusCode.MovedPermanently, "/reports/editions/vawg/1/"), (bare.StatusCode, bare.Headers.Location?.ToString()));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/reports/editions/vawg/2/"));
            Assert.Equal(HttpStatusCode.NotFound, await StatusAsync("/reports/editions/"));
        }
        finally
        {
            Directory.Delete(Path.Combine(server.Home, "reports"), recursive: true);
        }
    }

    internal static async Task<IDocument> PageAsync(ApiServer server, string address)
    {
        using var response = await server.GetAsync(address, ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
    }

    private static string Site(string role) => $$"""{"snapshot": 1, "role": "{{role}}", "engine": "1", "notebooks": {} }""";

    private async Task<HttpStatusCode> StatusAsync(string address)
    {
        using var response = await server.GetAsync(address);
        return response.StatusCode;
    }
}
