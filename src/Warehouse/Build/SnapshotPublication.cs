using Warehouse.Catalog;
using Warehouse.Snapshots;

namespace Warehouse.Build;

/// <summary>The way of a snapshot from two files aside, the open one and the sensitive one, to the pair that is served.</summary>
internal sealed class SnapshotPublication
{
    private readonly WarehouseHome home;

    private SnapshotPublication(WarehouseHome home, int number)
    {
        this.home = home;
        Number = number;
    }

    public int Number { get; }

    /// <summary>The file that is being built.</summary>
    public string AsidePath => Path.Combine(home.SnapshotsFolder, "building.duckdb");

    /// <summary>The file of the sensitive facts that are being built.</summary>
    public string SensitiveAsidePath => Path.Combine(home.SnapshotsFolder, "building-sensitive.duckdb");

    /// <summary>Clears what a build that was killed has left, and takes the next number.</summary>
    public static SnapshotPublication Begin(WarehouseHome home)
    {
        var last = Math.Max(SnapshotManifest.Read(home)?.Snapshot ?? 0, SnapshotManifest.Numbers(home).FirstOrDefault());
        var publication = new SnapshotPublication(home, last + 1);
        publication.Discard();
        File.Delete(SnapshotManifest.SensitivePath(home, publication.Number));
        Directory.CreateDirectory(home.TemporaryFolder);
        return publication;
    }

    /// <summary>Throws away what has been built aside.</summary>
    public void Discard()
    {
        foreach (var pattern in (string[])["building.duckdb*", "building-sensitive.duckdb*", $"{SnapshotManifest.FileName}.*.new"])
        {
            foreach (var left in Directory.EnumerateFiles(home.SnapshotsFolder, pattern))
                File.Delete(left);
        }
    }

    public void Publish(DateTimeOffset builtAt, IProgress<string>? progress)
    {
        progress?.Report("Opening the new file as a reader");
        VerifyReadable();
        progress?.Report("Writing to disk");
        AtomicFile.FlushToDisk(SensitiveAsidePath);
        AtomicFile.FlushToDisk(AsidePath);
        progress?.Report("Renaming");
        File.Move(SensitiveAsidePath, SnapshotManifest.SensitivePath(home, Number));
        var path = SnapshotManifest.SnapshotPath(home, Number);
        File.Move(AsidePath, path);
        progress?.Report("Pointing the manifest at it");
        new SnapshotManifest(Number, Path.GetFileName(path), builtAt, new FileInfo(path).Length).Write(home);
        progress?.Report("Clearing older snapshots");
        DeleteOlder();
    }

    // A write-ahead log beside the file would hold rows that a copy of the file has not.
    private void VerifyReadable()
    {
        foreach (var path in (string[])[AsidePath, SensitiveAsidePath])
        {
            if (File.Exists(path + ".wal"))
                throw new InvalidFileException(path, null, "a write-ahead log is left beside it, so it is not whole. Build again.");
        }

        var snapshot = Snapshot.OpenFile(home, AsidePath);
        try
        {
            snapshot.WarmUp();
        }
        finally
        {
            snapshot.Close();
        }
    }

    private void DeleteOlder()
    {
        foreach (var number in SnapshotManifest.Numbers(home).Where(n => n < Number).Skip(home.Settings.Limits.SnapshotsKept - 1))
        {
            try
            {
                File.Delete(SnapshotManifest.SensitivePath(home, number));
                File.Delete(TableVersionFile.PathOf(SnapshotManifest.SnapshotPath(home, number)));
                File.Delete(SnapshotManifest.SnapshotPath(home, number));
            }
            catch (IOException)
            {
                // Windows keeps a file that another process serves; the next build tries again.
            }
        }
    }
}
