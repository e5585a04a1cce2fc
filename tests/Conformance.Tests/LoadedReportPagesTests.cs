namespace Conformance.Tests;

/// <summary>The pages with the publishers' files.</summary>
[Collection(LoadedServiceTests.Name)]
public sealed class LoadedReportPagesTests(LoadedService loaded, Browser browser)
    : ReportPages(loaded.Service, browser);
