using System.IO.Compression;
using System.Text;

namespace Warehouse.Load.Reading;

/// <summary>Tells from its first bytes what a file is, or that it is no table at all, whatever its name, before anything else is tried on it.</summary>
internal static class FileSniff
{
    private const int HeadBytes = 64 * 1024;

    private static readonly (byte[] Magic, string What)[] KnownKinds =
    [
        ("PK\u0005\u0006"u8.ToArray(), "an empty ZIP archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook, or one with a password; save the sheet as CSV and load the CSV"),
        ([0x1F, 0x8B], "gzip-compressed; unpack it and load the CSV"),
        ("%PDF"u8.ToArray(), "a PDF document; look for the publisher's CSV download"),
    ];

    /// <summary>What a file is; refuses what cannot hold a table.</summary>
    public static Container Check(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        var head = new byte[HeadBytes];
        var read = stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        var container = Check(head.AsSpan(0, read));
        return container == Container.Archive && IsWorkbook(path) ? Container.Workbook : container;
    }

    internal static Container Check(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
            throw LoadMessages.Empty();
        if (head.StartsWith("PK\u0003\u0004"u8))
            return Container.Archive;
        foreach (var (magic, what) in KnownKinds)
        {
            if (head.StartsWith(magic))
                throw LoadMessages.NotText($"It is {what}.");
        }

        if (IsMarkup(head))
            throw LoadMessages.NotText("It is a web page or XML, not a table: the download has probably failed. Open the publisher's page and save the CSV itself.");
        var nul = TextEncoding.IsUtf16(head) ? -1 : head.IndexOf((byte)0);
        if (nul >= 0)
            throw LoadMessages.Binary(nul);
        return IsJson(head) ? Container.Json : Container.Csv;
    }

    private static bool IsJson(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("\uFEFF"u8))
            head = head[3..];
        return head.TrimStart(" \t\r\n"u8) is [(byte)'[' or (byte)'{', ..];
    }

    /// <summary>Whether a file is an archive of files, and no workbook.</summary>
    public static bool IsArchive(string path)
    {
        Span<byte> magic = stackalloc byte[4];
        using (var stream = File.OpenRead(path))
        {
            if (stream.ReadAtLeast(magic, 4, throwOnEndOfStream: false) < 4 || !magic.SequenceEqual("PK\u0003\u0004"u8))
                return false;
        }

        return !IsWorkbook(path);
    }

    // A workbook is an archive with a workbook in it.
    private static bool IsWorkbook(string path)
    {
        try
        {
            using var zip = ZipFile.OpenRead(path);
            return zip.GetEntry("[Content_Types].xml") is not null && zip.Entries.Any(e => e.FullName.StartsWith("xl/", StringComparison.OrdinalIgnoreCase));
        }
        catch (InvalidDataException e)
        {
            throw LoadMessages.DamagedArchive(e);
        }
    }

    private static bool IsMarkup(ReadOnlySpan<byte> head) =>
        Encoding.Latin1.GetString(head[..Math.Min(head.Length, 512)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t') is { } text
        && (text.StartsWith("<!", StringComparison.Ordinal) || text.StartsWith("<?xml", StringComparison.Ordinal) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase));
}
