using System.Net;
using QueryApi.Tests.Hosting;

namespace QueryApi.Tests.Pages;

/// <summary>The product as Brent, which has no paper in the seed.</summary>
public sealed class AnotherBoroughTests(BrentServer server) : IClassFixture<BrentServer>
{
    [Fact]
    public async Task The_first_page_is_brents_and_every_link_works()
    {
        var page = await PageTests.PageAsync(server, "/");
        Assert.Equal("Brent safety numbers", page.QuerySelector("h1")!.TextContent);
        Assert.Contains("community safety in Brent", page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("mailto:safety@brent.example", page.QuerySelector("footer a")!.GetAttribute("href"));
        Assert.All(page.QuerySelectorAll("a[href^='#']"), a => Assert.NotNull(page.GetElementById(a.GetAttribute("href")![1..])));
        foreach (var link in page.QuerySelectorAll("a[href^='/']").Select(a => a.GetAttribute("href")!).Distinct())
        {
            using var response = await server.GetAsync(link, ("Accept", "text/html,*/*;q=0.8"));
            Assert.True(response.StatusCode == HttpStatusCode.OK, $"{link} is {response.StatusCode}");
        }
    }

    [Fact]
    public async Task Its_numbers_are_there_and_barnets_papers_are_not()
    {
        var data = await server.AskAsync("""{ offence(where: {areaCode: {eq: "E09000005"}, month: {lt: "2023-03-01"}, offence: {eq: "Residential burglary"}}) { total { count { value } } } publishedFigure { total { rows } } }""");
        Assert.Equal(28, data.GetProperty("offence").GetProperty("total").GetProperty("count").GetProperty("value").GetInt32());
        Assert.Equal(0, data.GetProperty("publishedFigure").GetProperty("total").GetProperty("rows").GetInt32());
        using var figure = await server.GetAsync("/explain/marac-da-referrals-2022-23-q1");
        Assert.Equal(HttpStatusCode.NotFound, figure.StatusCode);
    }
}
