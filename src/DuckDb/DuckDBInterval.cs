using System.Runtime.InteropServices;

namespace DuckDb;

/// <summary>An INTERVAL: months, days and microseconds, each kept apart because a month has no fixed length and a day may have 23 hours.</summary>
/// <param name="Months">Calendar months.</param>
/// <param name="Days">Calendar days.</param>
/// <param name="Micros">Microseconds.</param>
[StructLayout(LayoutKind.Sequential)]
public readonly record struct DuckDBInterval(int Months, int Days, long Micros)
{
    /// <summary>The interval as a span of time, a day being 24 hours.</summary>
    /// <exception cref="OverflowException">It has months, which have no fixed length, or is too long.</exception>
    public TimeSpan ToTimeSpan() =>
        Months == 0
            ? new TimeSpan(checked(Days * TimeSpan.TicksPerDay + Micros * TimeSpan.TicksPerMicrosecond))
            : throw new OverflowException($"An interval of {Months} months has no fixed length; read it as DuckDBInterval.");

    /// <summary>A span of time as days and the rest of a day; what is finer than a microsecond is not kept.</summary>
    public static DuckDBInterval FromTimeSpan(TimeSpan span) =>
        new(0, span.Days, (span.Ticks - span.Days * TimeSpan.TicksPerDay) / TimeSpan.TicksPerMicrosecond);
}
