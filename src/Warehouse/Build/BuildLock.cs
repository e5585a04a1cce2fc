using Warehouse.Snapshots;

namespace Warehouse.Build;

/// <summary>One build at a time in a home, across processes. The operating system frees it when its process dies.</summary>
internal sealed class BuildLock : IDisposable
{
    private readonly FileStream stream;

    private BuildLock(FileStream stream) => this.stream = stream;

    /// <exception cref="IOException">Another build is running.</exception>
    public static BuildLock Take(WarehouseHome home)
    {
        var path = Path.Combine(home.SnapshotsFolder, "build.lock");
        try
        {
            return new BuildLock(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException e) when (IsInUse(e))
        {
            throw new IOException($"Another build is running in {home.Root}. Wait until it is done.", e);
        }
    }

    // EWOULDBLOCK on Linux and macOS, a sharing violation on Windows. A read-only or full disk says so itself.
    private static bool IsInUse(IOException e) => e.HResult is 11 or 35 or unchecked((int)0x80070020);

    public void Dispose() => stream.Dispose();
}
