using Microsoft.Playwright;

namespace Conformance.Tests;

/// <summary>Every page in a real browser: wide and narrow, light and dark.</summary>
public sealed class BrowserTests(SeededService seeded, Browser browser) : IClassFixture<SeededService>, IClassFixture<Browser>
{
    public static TheoryData<string, int, ColorScheme> Views
    {
        get
        {
            var views = new TheoryData<string, int, ColorScheme>();
            foreach (var page in new[] { "/", "/reports/", "/reports/performance-dashboard.html", "/reports/published-figures.html" })
            {
                foreach (var width in new[] { 1280, 390 })
                {
                    views.Add(page, width, ColorScheme.Light);
                    views.Add(page, width, ColorScheme.Dark);
                }
            }

            return views;
        }
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task A_page_is_quiet_fits_its_window_and_passes_axe(string path, int width, ColorScheme scheme)
    {
        await using var visit = await browser.VisitAsync(new Uri(seeded.Service.Address, path), width, scheme);

        Assert.Empty(visit.ConsoleErrors);
        Assert.DoesNotContain(visit.Requests, r => !r.StartsWith(seeded.Service.Address.ToString(), StringComparison.Ordinal) && !r.StartsWith("data:", StringComparison.Ordinal));
        var overflow = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"{path} at {width} px scrolls sideways by {overflow} px.");
        Assert.Equal("", await visit.AxeAsync());
    }

    [Fact]
    public async Task The_reports_read_the_same_without_script()
    {
        await using var visit = await browser.VisitAsync(new Uri(seeded.Service.Address, "/reports/published-figures.html"), 1280, ColorScheme.Light, script: false);
        Assert.True(await visit.Page.Locator("main svg").CountAsync() > 0);
        Assert.True(await visit.Page.Locator("main table").CountAsync() > 0);
    }
}
