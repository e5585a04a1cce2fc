namespace Warehouse.Snapshots;

/// <summary>Calls back when the manifest changes. Network folders and some containers send no notifications, so it also looks every few seconds.</summary>
internal sealed class SnapshotWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(3);
    private readonly FileSystemWatcher watcher;
    private readonly Timer timer;

    public SnapshotWatch(string folder, Action changed)
    {
        timer = new Timer(_ => changed(), null, Interval, Interval);
        watcher = new FileSystemWatcher(folder, SnapshotManifest.FileName);
        watcher.Created += (_, _) => changed();
        watcher.Changed += (_, _) => changed();
        watcher.Renamed += (_, _) => changed();
        watcher.EnableRaisingEvents = true;
    }

    public void Dispose()
    {
        watcher.Dispose();
        timer.Dispose();
    }
}
