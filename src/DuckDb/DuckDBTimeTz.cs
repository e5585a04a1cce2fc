using System.Runtime.InteropServices;

namespace DuckDb;

/// <summary>A TIME WITH TIME ZONE: a time of day and its distance from UTC.</summary>
/// <param name="Micros">Microseconds since midnight, local; 24:00:00 is allowed.</param>
/// <param name="OffsetSeconds">Seconds east of UTC, up to 15:59:59 either way.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct DuckDBTimeTz(long Micros, int OffsetSeconds)
{
    private const int MaximumOffset = (16 * 60 * 60) - 1;

    /// <summary>The time of day.</summary>
    /// <exception cref="OverflowException">It is 24:00:00, which <see cref="TimeOnly"/> cannot hold.</exception>
    public TimeOnly Time => Vectors.Calendar.Time(Micros);

    // The engine keeps the time in the upper 40 bits and counts the offset down from its maximum in the lower 24.
    internal static DuckDBTimeTz FromBits(ulong bits) => new((long)(bits >> 24), MaximumOffset - (int)(bits & 0xFF_FFFF));

    internal ulong ToBits()
    {
        if (Math.Abs(OffsetSeconds) > MaximumOffset || Micros is < 0 or > Vectors.Calendar.MicrosPerDay)
            throw new OverflowException($"{this} is no time of day within 15:59:59 of UTC.");
        return ((ulong)Micros << 24) | (uint)(MaximumOffset - OffsetSeconds);
    }
}
