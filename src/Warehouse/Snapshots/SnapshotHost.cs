using Warehouse.Query;

namespace Warehouse.Snapshots;

/// <summary>
/// Serves the snapshot that the manifest names and follows it: a newer one is opened and warmed up beside the old, then a pointer is
/// exchanged. Requests under way finish on the one that they began with.
/// </summary>
public sealed class SnapshotHost : IDisposable
{
    private readonly WarehouseHome home;
    private readonly SnapshotWatch watch;
    private readonly Lock switching = new();
    private readonly Dictionary<int, SharedSnapshot> older = [];
    private volatile SharedSnapshot? current;

    private SnapshotHost(WarehouseHome home, SharedSnapshot first)
    {
        this.home = home;
        current = first;
        watch = new SnapshotWatch(home.SnapshotsFolder, Refresh);
    }

    /// <summary>Raised after each switch, on the thread that made it.</summary>
    public event EventHandler<SnapshotSwitchedEventArgs>? Switched;

    /// <summary>Number of the snapshot that is served.</summary>
    public int Current => Served.Snapshot.Number;

    /// <summary>Why the newest snapshot could not be switched to; null while all is well. The one before is still served.</summary>
    public Exception? Problem { get; private set; }

    private SharedSnapshot Served => current ?? throw new ObjectDisposedException(nameof(SnapshotHost));

    /// <summary>Opens the current snapshot of <paramref name="home"/> and begins to follow the manifest.</summary>
    /// <exception cref="FileNotFoundException">Nothing has been built yet.</exception>
    public static SnapshotHost Open(WarehouseHome home)
    {
        var manifest = SnapshotManifest.Read(home)
            ?? throw new FileNotFoundException($"There is no snapshot in {home.SnapshotsFolder}. Run 'warehouse build'.");
        return new SnapshotHost(home, OpenWarm(home, manifest.Snapshot));
    }

    /// <summary>The current snapshot, to be given back.</summary>
    public SnapshotLease Lease()
    {
        while (true)
        {
            var served = Served;
            if (served.TryUse())
                return new SnapshotLease(served);
        }
    }

    /// <summary>The snapshot of that number, for next links and cursors.</summary>
    /// <exception cref="QueryException">It is no longer kept.</exception>
    public SnapshotLease Lease(int number)
    {
        var lease = Lease();
        if (lease.Snapshot.Number == number)
            return lease;
        lease.Dispose();
        lock (switching)
        {
            return OlderUnlocked(number) is { } kept && kept.TryUse() ? new SnapshotLease(kept) : throw QueryErrors.SnapshotGone(number);
        }
    }

    /// <summary>Looks at the manifest now and switches when it names another snapshot. The watch does this by itself.</summary>
    public void Refresh()
    {
        int? switchedTo;
        lock (switching)
        {
            switchedTo = SwitchUnlocked();
        }

        if (switchedTo is { } number)
            Switched?.Invoke(this, new SnapshotSwitchedEventArgs(number));
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        watch.Dispose();
        lock (switching)
        {
            foreach (var snapshot in older.Values)
                snapshot.Release();
            older.Clear();
            Interlocked.Exchange(ref current, null)?.Release();
        }
    }

    private int? SwitchUnlocked()
    {
        try
        {
            if (current is not { } served || SnapshotManifest.Read(home) is not { } manifest || manifest.Snapshot == served.Snapshot.Number)
                return null;
            var next = OpenWarm(home, manifest.Snapshot);
            Interlocked.Exchange(ref current, next)?.Release();
            ForgetRemovedUnlocked();
            Problem = null;
            return manifest.Snapshot;
        }
        catch (Exception e)
        {
            // Serving must go on whatever is wrong with the newer file; the health page shows the problem.
            Problem = e;
            return null;
        }
    }

    private SharedSnapshot? OlderUnlocked(int number)
    {
        if (current is null || number > Current || !File.Exists(SnapshotManifest.SnapshotPath(home, number)))
            return null;
        if (!older.TryGetValue(number, out var kept))
            older[number] = kept = new SharedSnapshot(Snapshot.Open(home, number));
        return kept;
    }

    private void ForgetRemovedUnlocked()
    {
        foreach (var number in older.Keys.Where(n => !File.Exists(SnapshotManifest.SnapshotPath(home, n))).ToArray())
        {
            older.Remove(number, out var removed);
            removed?.Release();
        }
    }

    private static SharedSnapshot OpenWarm(WarehouseHome home, int number)
    {
        var snapshot = Snapshot.Open(home, number);
        snapshot.WarmUp();
        return new SharedSnapshot(snapshot);
    }
}
