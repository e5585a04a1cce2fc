using Warehouse.Tests.Build;

namespace Warehouse.Tests.Methods;

/// <summary>A snapshot with residential burglaries of three boroughs: one series to chart, one with a break, one with seasons.</summary>
public sealed class ChartedHome : IDisposable
{
    private const string Burglary = "BURGLARY - RESIDENTIAL";

    public ChartedHome()
    {
        using (var ledger = Home.Ledger())
        {
            ledger.Batch("mps_borough", "2021-07", "2023-01").Borough("Barnet", Burglary, [62, 58, 65, 70, 61, 59, 66, 64, 60, 68, 63, 61, 67, 64, 69, 71, 66, 72, 94]);
            ledger.Batch("mps_borough", "2022-01", "2023-12").Borough("Brent", Burglary, [.. Enumerable.Range(0, 24).Select(m => m < 15 ? 60 + (m % 2) : 90 + (m % 2))]);
            ledger.Batch("mps_borough", "2014-01", "2016-12").Borough("Harrow", Burglary, [.. Enumerable.Range(0, 36).Select(m => ((m / 12) + 10) * (m % 12 == 0 ? 8 : 10))]);
        }

        Home.Build(ProjectCopy.Shared);
    }

    internal TestHome Home { get; } = new();

    public void Dispose() => Home.Dispose();
}
