namespace Conformance.Tests;

/// <summary>The pages of a fresh clone.</summary>
public sealed class SeededReportPagesTests(SeededService seeded, Browser browser)
    : ReportPages(seeded.Service, browser), IClassFixture<SeededService>, IClassFixture<Browser>;
