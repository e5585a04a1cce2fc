using System.Collections.Immutable;
using Notebooks.Format;
using Notebooks.Run;
using Warehouse.Snapshots;

namespace Notebooks.Tests.Seeded;

public sealed class ParametersTests(SeedSnapshot seed)
{
    [Fact]
    public async Task The_dashboard_of_the_home_borough_serves_another_borough_and_month()
    {
        var executed = await RunAsync(("borough", "brent"), ("lastMonth", "2022-11"));
        var heading = executed.Notebook.Cells.Single(c => c.Id == "heading").Outputs[0]["data"]!["application/vnd.warehouse.page+json"]!;

        Assert.Null(executed.Failure);
        Assert.Equal("No figures for Brent are loaded yet", (string)heading["Title"]!);
        Assert.Equal("Sep 2022 to Nov 2022 and the twelve months to Nov 2022", (string)heading["Period"]!);
        Assert.DoesNotContain("Barnet", heading.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mistyped_borough_ends_the_run_with_the_nearest_name()
    {
        var executed = await RunAsync(("borough", "Brnet"));

        Assert.Equal("injected-parameters", executed.Failure!.CellId);
        Assert.Contains("There is no borough 'Brnet'. Did you mean 'B", executed.Failure.Message, StringComparison.Ordinal);
    }

    private Task<RunResult> RunAsync(params (string Name, string Value)[] parameters) => NotebookRunner.RunAsync(
        Notebook.Read(Path.Combine(ProjectFiles.Locate().Notebooks, "performance-dashboard.ipynb")),
        seed.Home,
        seed.Snapshot,
        new RunOptions { Parameters = parameters.ToImmutableDictionary(p => p.Name, p => p.Value) },
        null,
        TestContext.Current.CancellationToken);
}
