using Warehouse.Build;

namespace Warehouse.Tests.Build;

/// <summary>A snapshot of seed alone, built once for all tests that only read it.</summary>
public sealed class SeedOnlyHome : IDisposable
{
    public SeedOnlyHome() => Report = Home.Build();

    internal TestHome Home { get; } = new();

    internal BuildReport Report { get; }

    public void Dispose() => Home.Dispose();
}
