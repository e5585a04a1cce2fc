using Notebooks.Run;
using Warehouse.Build;
using Warehouse.Snapshots;

namespace Notebooks.Tests.Seeded;

/// <summary>A snapshot of nothing but the seed.</summary>
public sealed class SeedSnapshot : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("snapshot-").FullName;
    private SnapshotHost _host = null!;
    private SnapshotLease _lease = null!;

    internal WarehouseHome Home { get; private set; } = null!;

    internal Snapshot Snapshot => _lease.Snapshot;

    public ValueTask InitializeAsync()
    {
        Home = WarehouseHome.Open(Path.Combine(_folder, "home"));
        SnapshotBuilder.Build(Home, ProjectFiles.Locate());
        _host = SnapshotHost.Open(Home);
        _lease = _host.Lease();
        return ValueTask.CompletedTask;
    }

    public ValueTask DisposeAsync()
    {
        _lease.Dispose();
        _host.Dispose();
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    internal Task<RunResult> RunAsync(RunOptions options, params string[] cells) => NotebookRunner.RunAsync(
        Books.Of([.. cells.Select((c, i) => Books.Code($"c{i + 1}", c))]), Home, Snapshot, options, null, TestContext.Current.CancellationToken);

    internal Task<RunResult> RunAsync(params string[] cells) => RunAsync(new RunOptions(), cells);
}
