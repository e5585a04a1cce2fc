using System.IO.Compression;

namespace Warehouse.Load.Reading;

/// <summary>
/// A ZIP archive, whose members are unpacked one at a time to a private file under a name of our own: no path of the archive is ever a path
/// on disk.
/// </summary>
internal sealed class Archive : IDisposable
{
    private const int MaxMembers = 10_000;
    private const long MaxMemberBytes = 8L * 1024 * 1024 * 1024;
    private const long MaxRatio = 250;

    // Below it a high ratio does no harm: a small table of zeros.
    private const long HarmlessBytes = 16 * 1024 * 1024;

    private readonly ZipArchive _zip;

    private Archive(ZipArchive zip) => _zip = zip;

    /// <summary>The files in it, by name; folders, hidden files and what macOS adds are left out.</summary>
    public IReadOnlyList<ZipArchiveEntry> Members { get; private init; } = [];

    /// <summary>Opens an archive.</summary>
    /// <exception cref="FileRefusedException">It is damaged, or has too many members.</exception>
    public static Archive Open(string path)
    {
        try
        {
            var zip = ZipFile.OpenRead(path);
            var members = zip.Entries.Where(IsFile).OrderBy(e => e.FullName, StringComparer.Ordinal).ToList();
            return members.Count <= MaxMembers ? new Archive(zip) { Members = members } : throw LoadMessages.TooManyMembers(members.Count, MaxMembers);
        }
        catch (InvalidDataException e)
        {
            throw LoadMessages.DamagedArchive(e);
        }
    }

    /// <summary>Unpacks a member to a file, readable by this account alone.</summary>
    /// <exception cref="FileRefusedException">It is damaged, encrypted or too large.</exception>
    public static void Unpack(ZipArchiveEntry member, string path, CancellationToken cancellationToken)
    {
        if (member.IsEncrypted)
            throw LoadMessages.Encrypted();
        try
        {
            using var from = member.Open();
            using var to = OnDisk(() => new FileStream(path, Private()));
            Copy(from, to, Math.Max(1, member.CompressedLength), cancellationToken);
        }
        catch (InvalidDataException e)
        {
            throw LoadMessages.DamagedArchive(e);
        }
    }

    public void Dispose() => _zip.Dispose();

    // The sizes that the archive claims are not believed: what comes out is counted.
    private static void Copy(Stream from, FileStream to, long compressed, CancellationToken cancellationToken)
    {
        var buffer = new byte[128 * 1024];
        int read;
        while ((read = from.Read(buffer)) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var block = buffer.AsMemory(0, read);
            OnDisk(() => Write(to, block));
            if (to.Length > MaxMemberBytes)
                throw LoadMessages.TooLarge("file", MaxMemberBytes);
            if (to.Length > HarmlessBytes && to.Length / compressed > MaxRatio)
                throw LoadMessages.Bomb(MaxRatio);
        }
    }

    private static long Write(FileStream to, ReadOnlyMemory<byte> block)
    {
        to.Write(block.Span);
        return to.Length;
    }

    private static T OnDisk<T>(Func<T> step)
    {
        try
        {
            return step();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new DiskRefusedException(e);
        }
    }

    private static FileStreamOptions Private()
    {
        var options = new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, Share = FileShare.None };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        return options;
    }

    private static bool IsFile(ZipArchiveEntry entry) =>
        entry.Name.Length > 0 && !entry.FullName.Split('/', '\\').Any(part => (part.StartsWith('.') && part != "..") || part == "__MACOSX");
}
