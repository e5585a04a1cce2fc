using Warehouse.Snapshots;

namespace Warehouse.Tests.Build;

/// <summary>Whenever a build stops, the snapshot before stays whole and served, and the next build goes through.</summary>
public sealed class CrashTests : IDisposable
{
    private readonly TestHome home = new();

    public void Dispose() => home.Dispose();

    [Fact]
    public void A_build_that_stops_before_any_step_changes_nothing()
    {
        var steps = new Steps();
        home.Build(ProjectCopy.Shared, steps);
        var before = File.ReadAllBytes(SnapshotManifest.SnapshotPath(home.Home, 1));
        Assert.Equal("Clearing older snapshots", steps.Seen[^1]);

        // The last step comes after the switch. Of the many before it those where something is written.
        foreach (var step in (string[])["sql/dimensions/macros.sql", "sql/facts/offence.sql", .. steps.Seen.SkipWhile(s => s != "Holding headers against tables").SkipLast(1)])
        {
            Assert.Throws<IOException>(() => home.Build(ProjectCopy.Shared, new StopAt(step)));
            Assert.Equal(1, SnapshotManifest.Read(home.Home)?.Snapshot);
            Assert.Equal(before, File.ReadAllBytes(SnapshotManifest.SnapshotPath(home.Home, 1)));
        }

        using (var host = SnapshotHost.Open(home.Home))
            Assert.Equal(1, host.Current);
        Assert.Equal(home.Build(ProjectCopy.Shared).Snapshot, SnapshotManifest.Read(home.Home)?.Snapshot);
        Assert.Empty(Directory.EnumerateFiles(home.Home.SnapshotsFolder, "building*"));
    }

    [Fact]
    public void What_a_killed_build_left_is_cleared_by_the_next()
    {
        // As after kill -9: half a file, its log, and a manifest that was being written.
        File.WriteAllText(Path.Combine(home.Home.SnapshotsFolder, "building.duckdb"), "half a database");
        File.WriteAllText(Path.Combine(home.Home.SnapshotsFolder, "building.duckdb.wal"), "half a log");
        File.WriteAllText(Path.Combine(home.Home.SnapshotsFolder, "manifest.json.4711.new"), "{ \"snapsh");

        Assert.Equal(1, home.Build(ProjectCopy.Shared).Snapshot);
        Assert.Equal(["build.lock", "manifest.json", "sensitive-1.duckdb", "warehouse-1.duckdb"], Directory.EnumerateFiles(home.Home.SnapshotsFolder).Select(Path.GetFileName).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void One_build_at_a_time()
    {
        var second = Assert.Throws<IOException>(() => home.Build(ProjectCopy.Shared, new Nested(() => home.Build(ProjectCopy.Shared))));
        Assert.Contains("Another build is running", second.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cancelled_build_publishes_nothing()
    {
        using var cancellation = new CancellationTokenSource();
        Assert.ThrowsAny<OperationCanceledException>(() =>
            Warehouse.Build.SnapshotBuilder.Build(home.Home, ProjectCopy.Shared, new Nested(cancellation.Cancel), cancellation.Token));
        Assert.False(home.Home.HasSnapshot);
    }

    private sealed class Steps : IProgress<string>
    {
        public List<string> Seen { get; } = [];

        public void Report(string value) => Seen.Add(value);
    }

    private sealed class StopAt(string step) : IProgress<string>
    {
        public void Report(string value)
        {
            if (value == step)
                throw new IOException("No space left on device");
        }
    }

    private sealed class Nested(Action act) : IProgress<string>
    {
        public void Report(string value) => act();
    }
}
