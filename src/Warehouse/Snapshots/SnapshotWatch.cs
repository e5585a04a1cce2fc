namespace Warehouse.Snapshots;

/// <summary>Calls back when the manifest changes. Network folders and some containers send no notifications, so it also looks every few seconds.</summary>
internal sealed class SnapshotWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);
    private readonly FileSystemWatcher? watcher;
    private readonly Timer timer;

    public SnapshotWatch(string folder, Action changed)
    {
        timer = new Timer(_ => changed(), null, Interval, Interval);
        watcher = Watcher(folder, changed);
    }

    public void Dispose()
    {
        watcher?.Dispose();
        timer.Dispose();
    }

    private static FileSystemWatcher? Watcher(string folder, Action changed)
    {
        var created = new FileSystemWatcher(folder, SnapshotManifest.FileName);
        created.Created += (_, _) => changed();
        created.Changed += (_, _) => changed();
        created.Renamed += (_, _) => changed();
        try
        {
            created.EnableRaisingEvents = true;
            return created;
        }
        catch (IOException)
        {
            // The system's limit on watches is reached; looking every few seconds is enough.
            created.Dispose();
            return null;
        }
    }
}
