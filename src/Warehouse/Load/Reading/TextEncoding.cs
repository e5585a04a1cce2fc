using System.Text;

namespace Warehouse.Load.Reading;

/// <summary>The encodings that publishers' files come in: UTF-8 (ASCII included), UTF-16 with a byte order mark, else Windows-1252.</summary>
internal static class TextEncoding
{
    /// <summary>What Excel on Windows writes as plain CSV.</summary>
    public static Encoding Windows1252 { get; } =
        CodePagesEncodingProvider.Instance.GetEncoding(1252) ?? throw new InvalidOperationException("The platform has no Windows-1252 encoding.");

    /// <summary>Starts with a UTF-16 byte order mark.</summary>
    public static bool IsUtf16(ReadOnlySpan<byte> head) => head is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    /// <summary>The encoding of a whole file.</summary>
    /// <param name="head">Its first bytes.</param>
    /// <param name="validUtf8">All its bytes are UTF-8.</param>
    public static Encoding Of(ReadOnlySpan<byte> head, bool validUtf8) => head switch
    {
        [0xFF, 0xFE, ..] => Encoding.Unicode,
        [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
        _ => validUtf8 ? Encoding.UTF8 : Windows1252,
    };
}
