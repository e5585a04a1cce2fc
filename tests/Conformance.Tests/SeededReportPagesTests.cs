using Microsoft.Playwright;

namespace Conformance.Tests;

/// <summary>The pages of a fresh clone.</summary>
[Collection(SeededServiceTests.Name)]
public sealed class SeededReportPagesTests(SeededService seeded, Browser browser)
    : ReportPages(seeded.Service, browser)
{
    [Fact]
    public async Task The_reports_read_the_same_without_script()
    {
        await using var visit = await Browser.VisitAsync(new Uri(Service.Address, "/reports/published-figures.html"), 1280, ColorScheme.Light, script: false);
        Assert.True(await visit.Page.Locator("main svg").CountAsync() > 0);
        Assert.True(await visit.Page.Locator("main table").CountAsync() > 0);
    }
}
