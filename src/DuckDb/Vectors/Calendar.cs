namespace DuckDb.Vectors;

/// <summary>Between the engine's day and microsecond counts since 1970 and the calendar types of .NET.</summary>
internal static class Calendar
{
    internal const long MicrosPerDay = 86_400_000_000;

    // The largest count, and its negative (not the smallest), mean the infinities.
    internal const int InfinityDays = int.MaxValue;
    internal const long InfinityMicros = long.MaxValue;

    private const int EpochDay = 719_162;
    private const long EpochTicks = EpochDay * TimeSpan.TicksPerDay;

    internal static long UnitsPerSecond(DuckDBType timestamp) => timestamp switch
    {
        DuckDBType.TimestampS => 1,
        DuckDBType.TimestampMs => 1_000,
        DuckDBType.TimestampNs => 1_000_000_000,
        _ => 1_000_000,
    };

    internal static DateOnly Date(int days) =>
        days >= -EpochDay && days <= DateOnly.MaxValue.DayNumber - EpochDay
            ? DateOnly.FromDayNumber(days + EpochDay)
            : throw OutOfRange(Math.Abs((long)days) == InfinityDays, "DateOnly");

    internal static int Days(DateOnly date) => date.DayNumber - EpochDay;

    internal static TimeOnly Time(long micros) =>
        micros < MicrosPerDay
            ? new TimeOnly(micros * TimeSpan.TicksPerMicrosecond)
            : throw new OverflowException("The time 24:00:00 does not fit in TimeOnly; read it with GetString.");

    internal static long Micros(TimeOnly time) => time.Ticks / TimeSpan.TicksPerMicrosecond;

    /// <summary>The moment that a count of units since 1970 means; a tick (100 ns) is the finest that <see cref="DateTime"/> keeps.</summary>
    internal static DateTime Moment(long count, long unitsPerSecond, DateTimeKind kind)
    {
        var (seconds, rest) = Floor(count, unitsPerSecond);
        var ticks = (Int128)seconds * TimeSpan.TicksPerSecond + (Int128)rest * TimeSpan.TicksPerSecond / unitsPerSecond + EpochTicks;
        var infinite = count == InfinityMicros || count == -InfinityMicros;
        if (infinite || ticks < 0 || ticks > DateTime.MaxValue.Ticks)
            throw OutOfRange(infinite, "DateTime");
        return new DateTime((long)ticks, kind);
    }

    /// <summary>The count of units since 1970; what is finer than the unit is dropped downwards.</summary>
    internal static long Count(DateTime moment, long unitsPerSecond)
    {
        var (seconds, rest) = Floor(moment.Ticks - EpochTicks, TimeSpan.TicksPerSecond);
        return checked(seconds * unitsPerSecond + (long)((Int128)rest * unitsPerSecond / TimeSpan.TicksPerSecond));
    }

    private static (long Quotient, long Remainder) Floor(long value, long divisor)
    {
        var (quotient, remainder) = Math.DivRem(value, divisor);
        return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder);
    }

    private static OverflowException OutOfRange(bool infinite, string type) =>
        new($"The value {(infinite ? "is infinite and" : "is outside the years 1 to 9999 and")} does not fit in {type}; read it with GetString.");
}
