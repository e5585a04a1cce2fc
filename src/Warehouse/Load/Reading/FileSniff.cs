using System.Text;

namespace Warehouse.Load.Reading;

/// <summary>Tells from its first bytes that a file is no text table at all, whatever its name, before anything else is tried on it.</summary>
internal static class FileSniff
{
    private const int HeadBytes = 64 * 1024;

    private static readonly (byte[] Magic, string What)[] KnownKinds =
    [
        ("PK\u0003\u0004"u8.ToArray(), "a ZIP archive or an Excel workbook; unpack it, or save the sheet as CSV, and load the CSV"),
        ("PK\u0005\u0006"u8.ToArray(), "an empty ZIP archive"),
        ([0xD0, 0xCF, 0x11, 0xE0], "an old Excel workbook; save the sheet as CSV and load the CSV"),
        ([0x1F, 0x8B], "gzip-compressed; unpack it and load the CSV"),
        ("%PDF"u8.ToArray(), "a PDF document; look for the publisher's CSV download"),
    ];

    /// <summary>Refuses what cannot be a text table.</summary>
    public static void Check(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        var head = new byte[HeadBytes];
        var read = stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        Check(head.AsSpan(0, read));
    }

    internal static void Check(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty)
            throw LoadMessages.Empty();
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
    }

    private static bool IsMarkup(ReadOnlySpan<byte> head) =>
        Encoding.Latin1.GetString(head[..Math.Min(head.Length, 512)]).TrimStart('\u00EF', '\u00BB', '\u00BF', ' ', '\r', '\n', '\t') is { } text
        && (text.StartsWith("<!", StringComparison.Ordinal) || text.StartsWith("<?xml", StringComparison.Ordinal) || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase));
}
