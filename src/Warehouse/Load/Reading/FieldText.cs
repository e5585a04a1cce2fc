using System.Buffers.Text;
using System.Text;

namespace Warehouse.Load.Reading;

/// <summary>Reads the text of one field, strictly: what is not plainly a number or a month is none.</summary>
internal static partial class FieldText
{
    private const int ShownCharacters = 200;

    // Far above any count of offences or people, and far below where sums overflow.
    private const long LargestCount = 1_000_000_000_000;

    /// <summary>Without blanks, tabs and no-break spaces at the ends.</summary>
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        if (text.Length > 0 && text[0] > ' ' && text[^1] > ' ' && text[^1] != 0xA0 && text[0] != 0xC2)
            return text;
        while (true)
        {
            if (text is [(byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n', .. var rest])
                text = rest;
            else if (text is [.. var front, (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n'])
                text = front;
            else if (text is [0xC2, 0xA0, .. var afterSpace])
                text = afterSpace;
            else if (text is [.. var beforeSpace, 0xC2, 0xA0])
                text = beforeSpace;
            else
                return text;
        }
    }

    /// <summary>A whole number from 0 to a million million: digits, digits in groups of three with commas, or either with a fraction of zeros (17550.0).</summary>
    public static bool TryCount(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        if (text.Length is 0 or > 24)
            return false;
        var point = text.IndexOf((byte)'.');
        if (point >= 0)
        {
            if (point == text.Length - 1 || text[(point + 1)..].ContainsAnyExcept((byte)'0'))
                return false;
            text = text[..point];
        }

        return (text.Contains((byte)',') ? TryGrouped(text, out value) : TryDigits(text, out value)) && value <= LargestCount;
    }

    /// <summary>A month written 202305 or 2023-05, or as its first day, 2023-05-01, from 1900 to 2099.</summary>
    public static bool TryMonth(ReadOnlySpan<byte> text, out DateOnly month)
    {
        month = default;
        if (text is [.. var named, (byte)'-', (byte)'0', (byte)'1'] && named.Length == 7)
            text = named;
        ReadOnlySpan<byte> digits = text is [_, _, _, _, (byte)'-', _, _] ? [.. text[..4], .. text[5..]] : text;
        if (digits.Length != 6 || !TryDigits(digits, out var number))
            return false;
        var (year, ofYear) = ((int)number / 100, (int)number % 100);
        if (year is < 1900 or > 2099 || ofYear is < 1 or > 12)
            return false;
        month = new DateOnly(year, ofYear, 1);
        return true;
    }

    /// <summary>Holds control characters, which no label or code has.</summary>
    public static bool HasControl(ReadOnlySpan<byte> text)
    {
        foreach (var b in text)
        {
            if (b < ' ' && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r') || b == 0x7F)
                return true;
        }

        return false;
    }

    /// <summary>For a message: control characters made visible, long text cut.</summary>
    public static string Show(ReadOnlySpan<byte> text) => Show(Encoding.UTF8.GetString(text[..Math.Min(text.Length, 4 * ShownCharacters)]));

    /// <summary>For a message: control characters made visible, long text cut.</summary>
    public static string Show(string text)
    {
        var shown = text;
        if (shown.Length > ShownCharacters)
            shown = shown[..ShownCharacters] + "...";
        return string.Concat(shown.Select(c => char.IsControl(c) ? '\uFFFD' : c));
    }

    private static bool TryGrouped(ReadOnlySpan<byte> text, out long value)
    {
        Span<byte> digits = stackalloc byte[text.Length];
        value = 0;
        var length = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var separatorExpected = i > 0 && (text.Length - i) % 4 == 0;
            if (separatorExpected != (text[i] == ',') || (i == 0 && text.Length % 4 == 0))
                return false;
            if (text[i] != ',')
                digits[length++] = text[i];
        }

        return TryDigits(digits[..length], out value);
    }

    private static bool TryDigits(ReadOnlySpan<byte> text, out long value)
    {
        value = 0;
        return !text.IsEmpty && char.IsAsciiDigit((char)text[0]) && Utf8Parser.TryParse(text, out value, out var consumed) && consumed == text.Length;
    }
}
