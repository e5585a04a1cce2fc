namespace Warehouse.Snapshots;

/// <summary>Counts who uses a snapshot; the last one out closes it. The host itself is the first user.</summary>
internal sealed class SharedSnapshot(Snapshot snapshot)
{
    private int users = 1;

    public Snapshot Snapshot => snapshot;

    /// <summary>Another user; false when it is already closed.</summary>
    public bool TryUse()
    {
        for (var seen = Volatile.Read(ref users); seen > 0; seen = Volatile.Read(ref users))
        {
            if (Interlocked.CompareExchange(ref users, seen + 1, seen) == seen)
                return true;
        }

        return false;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref users) == 0)
            snapshot.Close();
    }
}
