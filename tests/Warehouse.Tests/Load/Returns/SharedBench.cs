using Warehouse.Load;

namespace Warehouse.Tests.Load.Returns;

/// <summary>One home for all tests that only look at what a load says; nothing is booked in it.</summary>
public sealed class SharedBench : IDisposable
{
    private readonly LoadBench _bench = new();

    internal FileReport Try(object text) => _bench.LoadText(text, options: new LoadOptions(DryRun: true, Who: "tester"));

    public void Dispose() => _bench.Dispose();
}
