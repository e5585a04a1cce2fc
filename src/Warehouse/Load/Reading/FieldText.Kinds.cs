using System.Buffers.Text;

namespace Warehouse.Load.Reading;

/// <summary>Numbers, days and instants.</summary>
internal static partial class FieldText
{
    // Beyond it a double no longer holds every whole number.
    private const double LargestNumber = 1e15;

    /// <summary>
    /// A number: digits, or digits in groups of three with commas; before them a sign, after them a fraction with a decimal point. Ungrouped
    /// digits may have an exponent, as programs write very small numbers. A decimal comma is refused: it cannot be told from a separator.
    /// </summary>
    public static bool TryNumber(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        if (text.Length is 0 or > 40)
            return false;
        var negative = text[0] == '-';
        var digits = text[0] is (byte)'-' or (byte)'+' ? text[1..] : text;
        if (!TryUnsigned(digits, out value) || value > LargestNumber)
            return false;
        value = negative ? -value : value;
        return true;
    }

    /// <summary>A day written 2023-05-31, or 31/05/2023 with or without leading zeros, from 1900 to 2099.</summary>
    public static bool TryDate(ReadOnlySpan<byte> text, out DateOnly date) =>
        text is [_, _, _, _, (byte)'-', _, _, (byte)'-', _, _] ? TryDay(text[..4], text[5..7], text[8..], out date) : TryBritishDate(text, out date);

    /// <summary>An instant written as ISO 8601 with its offset from UTC: 2023-05-31T22:45:00+01:00; seconds may be missing, a fraction of them is dropped. The value is UTC.</summary>
    public static bool TryTimestamp(ReadOnlySpan<byte> text, out DateTime instant)
    {
        instant = default;
        if (text.Length is < 17 or > 40 || text[10] is not ((byte)'T' or (byte)' ') || !TryDate(text[..10], out var day))
            return false;
        if (!TryTime(text[11..], out var time, out var offset))
            return false;
        instant = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc) + time - offset;
        return true;
    }

    private static bool TryUnsigned(ReadOnlySpan<byte> text, out double value)
    {
        value = 0;
        if (text.IsEmpty || !(char.IsAsciiDigit((char)text[0]) || (text[0] == '.' && text.Length > 1)))
            return false;
        if (!text.Contains((byte)','))
            return char.IsAsciiDigit((char)text[^1]) && Utf8Parser.TryParse(text, out value, out var consumed) && consumed == text.Length;
        var point = text.IndexOf((byte)'.');
        if (!TryGrouped(point < 0 ? text : text[..point], out var whole))
            return false;
        value = whole;
        return point < 0 || TryFraction(text[point..], ref value);
    }

    private static bool TryFraction(ReadOnlySpan<byte> text, ref double value)
    {
        if (!TryDigits(text[1..], out _) || !Utf8Parser.TryParse(text, out double fraction, out _))
            return false;
        value += fraction;
        return true;
    }

    private static bool TryBritishDate(ReadOnlySpan<byte> text, out DateOnly date)
    {
        date = default;
        var first = text.IndexOf((byte)'/');
        var last = text.LastIndexOf((byte)'/');
        return first is 1 or 2 && last - first is 2 or 3 && text.Length - last == 5 && TryDay(text[(last + 1)..], text[(first + 1)..last], text[..first], out date);
    }

    private static bool TryDay(ReadOnlySpan<byte> years, ReadOnlySpan<byte> months, ReadOnlySpan<byte> days, out DateOnly date)
    {
        date = default;
        if (!TryDigits(years, out var year) || !TryDigits(months, out var month) || !TryDigits(days, out var day))
            return false;
        if (year is < 1900 or > 2099 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth((int)year, (int)month))
            return false;
        date = new DateOnly((int)year, (int)month, (int)day);
        return true;
    }

    // 22:45, 22:45:10, 22:45:10.123, each followed by Z or an offset.
    private static bool TryTime(ReadOnlySpan<byte> text, out TimeSpan time, out TimeSpan offset)
    {
        time = offset = default;
        var zone = text.IndexOfAny("Z+-"u8);
        return zone >= 5 && TryClock(text[..zone], out time) && TryOffset(text[zone..], out offset);
    }

    private static bool TryClock(ReadOnlySpan<byte> text, out TimeSpan time)
    {
        time = default;
        if (!TryHoursAndMinutes(text[..5], 23, out time))
            return false;
        if (text.Length == 5)
            return true;
        if (text.Length < 8 || text[5] != ':' || !TryDigits(text[6..8], out var second) || second > 59)
            return false;
        time += TimeSpan.FromSeconds(second);
        return text.Length == 8 || (text[8] == '.' && text.Length is > 9 and < 20 && TryDigits(text[9..], out _));
    }

    private static bool TryOffset(ReadOnlySpan<byte> text, out TimeSpan offset)
    {
        offset = default;
        if (text is [(byte)'Z'])
            return true;
        ReadOnlySpan<byte> clock = text is [_, _, _, _, _] ? [text[1], text[2], (byte)':', text[3], text[4]] : text[1..];
        if (text[0] == 'Z' || !TryHoursAndMinutes(clock, 14, out offset))
            return false;
        offset = text[0] == '-' ? -offset : offset;
        return true;
    }

    private static bool TryHoursAndMinutes(ReadOnlySpan<byte> text, int lastHour, out TimeSpan time)
    {
        time = default;
        if (text is not [_, _, (byte)':', _, _] || !TryDigits(text[..2], out var hour) || !TryDigits(text[3..], out var minute) || hour > lastHour || minute > 59)
            return false;
        time = new TimeSpan((int)hour, (int)minute, 0);
        return true;
    }
}
