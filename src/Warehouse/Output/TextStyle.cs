using System.Buffers;

namespace Warehouse.Output;

/// <summary>How text is written so that its own characters cannot be taken for the format's.</summary>
internal abstract class TextStyle
{
    /// <summary>Whether every text, date and time stands in quotes.</summary>
    public abstract bool QuotesText { get; }

    /// <summary>The most bytes that a text of <paramref name="length"/> bytes can take.</summary>
    public abstract int MaxLength(int length);

    /// <summary>Writes the text and gives its length.</summary>
    public abstract int Write(ReadOnlySpan<byte> text, Span<byte> destination);
}

/// <summary>JSON: quote, backslash and control characters are escaped, everything else is UTF-8 as it is (RFC 8259, section 7).</summary>
internal sealed class JsonText : TextStyle
{
    private static readonly SearchValues<byte> Special = SearchValues.Create([.. Enumerable.Range(0, 0x20).Select(i => (byte)i), (byte)'"', (byte)'\\']);

    public override bool QuotesText => true;

    public override int MaxLength(int length) => checked(length * 6);

    public override int Write(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        var written = 0;
        for (var special = text.IndexOfAny(Special); special >= 0; special = text.IndexOfAny(Special))
        {
            text[..special].CopyTo(destination[written..]);
            written += special;
            written += Escape(text[special], destination[written..]);
            text = text[(special + 1)..];
        }

        text.CopyTo(destination[written..]);
        return written + text.Length;
    }

    private static int Escape(byte character, Span<byte> destination)
    {
        var shortForm = character switch
        {
            (byte)'"' => (byte)'"',
            (byte)'\\' => (byte)'\\',
            (byte)'\n' => (byte)'n',
            (byte)'\r' => (byte)'r',
            (byte)'\t' => (byte)'t',
            _ => (byte)0,
        };
        destination[0] = (byte)'\\';
        if (shortForm != 0)
        {
            destination[1] = shortForm;
            return 2;
        }

        "u00"u8.CopyTo(destination[1..]);
        destination[4] = Hex(character >> 4);
        destination[5] = Hex(character & 0xF);
        return 6;
    }

    private static byte Hex(int digit) => "0123456789abcdef"u8[digit];
}

/// <summary>
/// CSV: a field with a comma, quote or line end is quoted, quotes in it doubled (RFC 4180); an empty text is quoted, so that null
/// is the field with nothing in it. Values stay exactly as they are: nothing is put before a text that a spreadsheet takes for a formula.
/// </summary>
internal sealed class CsvText : TextStyle
{
    private static readonly SearchValues<byte> Special = SearchValues.Create(",\"\r\n"u8);

    public override bool QuotesText => false;

    public override int MaxLength(int length) => checked((length * 2) + 2);

    public override int Write(ReadOnlySpan<byte> text, Span<byte> destination)
    {
        if (text.Length > 0 && !text.ContainsAny(Special))
        {
            text.CopyTo(destination);
            return text.Length;
        }

        var written = 0;
        destination[written++] = (byte)'"';
        foreach (var character in text)
        {
            destination[written++] = character;
            if (character == (byte)'"')
            {
                destination[written++] = character;
            }
        }

        destination[written++] = (byte)'"';
        return written;
    }
}
