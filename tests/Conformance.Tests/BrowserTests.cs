using Microsoft.Playwright;

namespace Conformance.Tests;

/// <summary>The first page in a real browser, wide and narrow, light and dark; and the reports without script.</summary>
public sealed class BrowserTests(SeededService seeded, Browser browser) : IClassFixture<SeededService>, IClassFixture<Browser>
{
    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(1280, ColorScheme.Dark)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task The_first_page_is_quiet_fits_its_window_and_passes_axe(int width, ColorScheme scheme)
    {
        await using var visit = await browser.VisitAsync(seeded.Service.Address, width, scheme);

        Assert.Empty(visit.ConsoleErrors);
        Assert.DoesNotContain(visit.Requests, r => !r.StartsWith(seeded.Service.Address.ToString(), StringComparison.Ordinal) && !r.StartsWith("data:", StringComparison.Ordinal));
        var overflow = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        Assert.True(overflow <= 0, $"At {width} px it scrolls sideways by {overflow} px.");
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
