using System.Text;

namespace Warehouse.Snapshots;

/// <summary>A small file that is either the old one or the new one, whatever happens in between.</summary>
public static class AtomicFile
{
    /// <summary>Writes beside the file, to the disk, and renames.</summary>
    /// <exception cref="IOException">There is no room, or no such folder.</exception>
    public static void Write(string path, string text)
    {
        var aside = $"{path}.{Environment.ProcessId}.new";
        using (var stream = new FileStream(aside, FileMode.Create, FileAccess.Write, FileShare.None))
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
            stream.Flush(flushToDisk: true);
        }

        File.Move(aside, path, overwrite: true);
    }

    /// <summary>Makes sure that what was written to the file is on the disk.</summary>
    public static void FlushToDisk(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read);
        stream.Flush(flushToDisk: true);
    }
}
