using System.Collections.Concurrent;
using System.Collections.Immutable;
using Notebooks.Format;
using Notebooks.Publish;
using Notebooks.Run;
using Notebooks.Tests.Seeded;
using Warehouse.Build;
using Warehouse.Load;
using Warehouse.Snapshots;

[assembly: AssemblyFixture(typeof(SeedSnapshot))]

namespace Notebooks.Tests.Seeded;

/// <summary>A snapshot of the seed, and of files of our own where a test has some; built when it is first asked for.</summary>
public class SeedSnapshot : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("snapshot-").FullName;
    private readonly ConcurrentDictionary<(string Notebook, string Borough), Lazy<Task<Page>>> _pages = new();
    private readonly Lazy<(WarehouseHome Home, SnapshotHost Host, SnapshotLease Lease)> _built;

    public SeedSnapshot() => _built = new(Build);

    internal WarehouseHome Home => _built.Value.Home;

    internal Snapshot Snapshot => _built.Value.Lease.Snapshot;

    public void Dispose()
    {
        if (_built.IsValueCreated)
        {
            _built.Value.Lease.Dispose();
            _built.Value.Host.Dispose();
        }

        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>The files to load first; the folder is for those that are written for it.</summary>
    private protected virtual IEnumerable<string> Files(string folder) => [];

    internal Task<RunResult> RunAsync(RunOptions options, params string[] cells) => NotebookRunner.RunAsync(
        Books.Of([.. cells.Select((c, i) => Books.Code($"c{i + 1}", c))]), Home, Snapshot, options, null, TestContext.Current.CancellationToken);

    internal Task<RunResult> RunAsync(params string[] cells) => RunAsync(new RunOptions(), cells);

    /// <summary>The page of a notebook of the project for a borough; it is run once for all tests.</summary>
    internal Task<Page> PageAsync(string notebook, string borough) =>
        _pages.GetOrAdd((notebook, borough), key => new Lazy<Task<Page>>(() => RunAsync(key.Notebook, key.Borough))).Value;

    private async Task<Page> RunAsync(string notebook, string borough)
    {
        var file = Notebook.Read(Path.Combine(ProjectFiles.Locate().Notebooks, $"{notebook}.ipynb"));
        var options = new RunOptions { Parameters = ImmutableDictionary<string, string>.Empty.Add("borough", borough) };
        var result = await NotebookRunner.RunAsync(file, Home, Snapshot, options, null, CancellationToken.None);
        Assert.Null(result.Failure);
        return PageReader.Read(result.Notebook, notebook);
    }

    private (WarehouseHome Home, SnapshotHost Host, SnapshotLease Lease) Build()
    {
        var home = WarehouseHome.Open(Path.Combine(_folder, "home"));
        ImmutableArray<string> files = [.. Files(_folder)];
        if (!files.IsEmpty)
            new Loader(home, ProjectFiles.Locate()).Load(files, new LoadOptions(Who: "test"));
        SnapshotBuilder.Build(home, ProjectFiles.Locate());
        var host = SnapshotHost.Open(home);
        return (home, host, host.Lease());
    }
}
