namespace Warehouse.Snapshots;

/// <summary>The right to use a snapshot until disposed, however often a newer one is switched to meanwhile.</summary>
public sealed class SnapshotLease : IDisposable
{
    private SharedSnapshot? shared;

    internal SnapshotLease(SharedSnapshot shared) => this.shared = shared;

    /// <summary>The snapshot.</summary>
    /// <exception cref="ObjectDisposedException">The lease was given back.</exception>
    public Snapshot Snapshot => (shared ?? throw new ObjectDisposedException(nameof(SnapshotLease))).Snapshot;

    /// <summary>Gives it back. A second time does nothing.</summary>
    public void Dispose() => Interlocked.Exchange(ref shared, null)?.Release();
}
