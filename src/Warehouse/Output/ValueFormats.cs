using System.Diagnostics;
using System.Globalization;

namespace Warehouse.Output;

/// <summary>Whole numbers of every size.</summary>
internal readonly struct IntegerFormat<T> : IValueFormat<T>
    where T : unmanaged, IUtf8SpanFormattable
{
    public static int MaxLength => 40;

    public int Write(T value, Span<byte> destination)
    {
        value.TryFormat(destination, out var length, default, CultureInfo.InvariantCulture);
        return length;
    }
}

/// <summary>true and false.</summary>
internal readonly struct BooleanFormat : IValueFormat<byte>
{
    public static int MaxLength => 5;

    public int Write(byte value, Span<byte> destination)
    {
        var text = value == 0 ? "false"u8 : "true"u8;
        text.CopyTo(destination);
        return text.Length;
    }
}

/// <summary>The shortest text that reads back as the same number; infinities and NaN have none in JSON.</summary>
internal readonly struct FloatFormat<T> : IValueFormat<T>
    where T : unmanaged, System.Numerics.IBinaryFloatingPointIeee754<T>
{
    public static int MaxLength => 32;

    public int Write(T value, Span<byte> destination)
    {
        if (!T.IsFinite(value))
        {
            return -1;
        }

        value.TryFormat(destination, out var length, default, CultureInfo.InvariantCulture);
        return length;
    }
}

/// <summary>Days since 1970 as <c>2023-02-01</c>; the few dates of a result are kept ready.</summary>
internal readonly struct DateFormat : IValueFormat<int>
{
    private const int Length = 10;
    private const int EpochDay = 719_162;
    private const int Slots = 1024;
    private readonly int[] days = new int[Slots];
    private readonly byte[] texts = new byte[Slots * Length];

    public DateFormat() => Array.Fill(days, int.MinValue);

    public static int MaxLength => Length;

    public int Write(int value, Span<byte> destination)
    {
        var slot = value & (Slots - 1);
        var text = texts.AsSpan(slot * Length, Length);
        if (days[slot] != value)
        {
            if (!DateText.TryWrite((long)value + EpochDay, text))
            {
                return -1;
            }

            days[slot] = value;
        }

        text.CopyTo(destination);
        return Length;
    }
}

/// <summary>Microseconds since 1970 as <c>2023-02-01T10:30:00Z</c>, with a fraction only where there is one.</summary>
internal readonly struct TimestampFormat : IValueFormat<long>
{
    private const long MicrosecondsADay = 86_400_000_000;

    public static int MaxLength => 27;

    public int Write(long value, Span<byte> destination)
    {
        var (day, rest) = Math.DivRem(value, MicrosecondsADay);
        (day, rest) = rest < 0 ? (day - 1, rest + MicrosecondsADay) : (day, rest);
        if (value is long.MaxValue or -long.MaxValue || !DateText.TryWrite(day + 719_162, destination))
        {
            return -1;
        }

        var time = new TimeOnly(rest * TimeSpan.TicksPerMicrosecond);
        var format = rest % 1_000_000 == 0 ? "'T'HH:mm:ss'Z'" : "'T'HH:mm:ss.ffffff'Z'";
        return time.TryFormat(destination[10..], out var length, format, CultureInfo.InvariantCulture)
            ? 10 + length
            : throw new UnreachableException(format);
    }
}

/// <summary>A day number as year, month and day.</summary>
internal static class DateText
{
    /// <summary>Writes ten bytes; false outside the years 1 to 9999.</summary>
    public static bool TryWrite(long dayNumber, Span<byte> destination) =>
        dayNumber >= 0
        && dayNumber <= DateOnly.MaxValue.DayNumber
        && DateOnly.FromDayNumber((int)dayNumber).TryFormat(destination, out _, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
