using Warehouse.Snapshots;

namespace QueryApi.Hosting;

/// <summary>What the command line of the API says beyond what ASP.NET understands.</summary>
/// <param name="IsDemo">Whether to serve the separate home with synthetic data.</param>
/// <param name="PublishesReports">Whether to publish the notebooks in the background; without, the pages that are there are served.</param>
/// <param name="HostArguments">The rest, for ASP.NET.</param>
internal sealed record ApiOptions(bool IsDemo, bool PublishesReports, string[] HostArguments)
{
    private const string Demo = "--demo";
    private const string NoReports = "--no-reports";
    private const string DemoFolder = ".warehouse-demo";

    public static ApiOptions Parse(string[] args) => new(args.Contains(Demo), !args.Contains(NoReports), [.. args.Where(a => a is not (Demo or NoReports))]);

    /// <summary>The home to serve: the demonstration's own, or the one of the environment.</summary>
    public WarehouseHome OpenHome(string? home) => WarehouseHome.Open(home ?? (IsDemo ? DemoFolder : null));
}
