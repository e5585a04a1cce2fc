using DuckDb.Native;

namespace DuckDb.Vectors;

/// <summary>DATE. What <see cref="DateOnly"/> cannot hold (infinities, years beyond 9999) is still there as text.</summary>
internal sealed unsafe class DateReader(ColumnType type) : ValueReader<DateOnly>(type)
{
    public override DateOnly Read(int row) => Calendar.Date(Days(row));

    public override DateTime GetDateTime(int row) => Read(row).ToDateTime(TimeOnly.MinValue);

    public override string GetString(int row) => EngineText.Of(NativeMethods.duckdb_create_date(Days(row)));

    private int Days(int row) => ((int*)Data)[row];
}

/// <summary>TIME and TIME_NS; <see cref="TimeOnly"/> keeps 100 ns, finer digits are there as text.</summary>
internal sealed unsafe class TimeReader(ColumnType type) : ValueReader<TimeOnly>(type)
{
    private const int NanosPerMicro = 1000;

    private bool Nanos => Type.Type == DuckDBType.TimeNs;

    public override TimeOnly Read(int row) =>
        Nanos && Count(row) < Calendar.MicrosPerDay * NanosPerMicro ? new TimeOnly(Count(row) / TimeSpan.NanosecondsPerTick) : Calendar.Time(Nanos ? Count(row) / NanosPerMicro : Count(row));

    public override string GetString(int row) =>
        EngineText.Of(Nanos ? NativeMethods.duckdb_create_time_ns(Count(row)) : NativeMethods.duckdb_create_time(Count(row)));

    protected override object ConvertTo(Type target, int row) =>
        target == typeof(TimeSpan) ? new TimeSpan(Nanos ? Count(row) / TimeSpan.NanosecondsPerTick : Count(row) * TimeSpan.TicksPerMicrosecond) : base.ConvertTo(target, row);

    private long Count(int row) => ((long*)Data)[row];
}

/// <summary>TIME WITH TIME ZONE.</summary>
internal sealed unsafe class TimeTzReader(ColumnType type) : ValueReader<DuckDBTimeTz>(type)
{
    public override DuckDBTimeTz Read(int row) => DuckDBTimeTz.FromBits(((ulong*)Data)[row]);

    public override string GetString(int row) => EngineText.Of(NativeMethods.duckdb_create_time_tz_value(((ulong*)Data)[row]));

    protected override object ConvertTo(Type target, int row) => target == typeof(TimeOnly) ? Read(row).Time : base.ConvertTo(target, row);
}

/// <summary>TIMESTAMP in all units; with zone it is an instant and reads as UTC.</summary>
internal sealed unsafe class TimestampReader(ColumnType type) : ValueReader<DateTime>(type)
{
    private readonly long _unit = Calendar.UnitsPerSecond(type.Type);

    private bool Zoned => Type.Type == DuckDBType.TimestampTz;

    public override DateTime Read(int row) => Calendar.Moment(Count(row), _unit, Zoned ? DateTimeKind.Utc : DateTimeKind.Unspecified);

    public override DateTime GetDateTime(int row) => Read(row);

    public override string GetString(int row) => EngineText.Of(Type.Type switch
    {
        DuckDBType.TimestampS => NativeMethods.duckdb_create_timestamp_s(Count(row)),
        DuckDBType.TimestampMs => NativeMethods.duckdb_create_timestamp_ms(Count(row)),
        DuckDBType.TimestampNs => NativeMethods.duckdb_create_timestamp_ns(Count(row)),
        DuckDBType.TimestampTz => NativeMethods.duckdb_create_timestamp_tz(Count(row)),
        _ => NativeMethods.duckdb_create_timestamp(Count(row)),
    });

    protected override object ConvertTo(Type target, int row)
    {
        if (target == typeof(DateTimeOffset) && Zoned)
            return new DateTimeOffset(Read(row));
        return target == typeof(DateOnly) && Read(row) is { TimeOfDay.Ticks: 0 } day && !Zoned ? DateOnly.FromDateTime(day) : base.ConvertTo(target, row);
    }

    private long Count(int row) => ((long*)Data)[row];
}

/// <summary>INTERVAL.</summary>
internal sealed unsafe class IntervalReader(ColumnType type) : ValueReader<DuckDBInterval>(type)
{
    public override DuckDBInterval Read(int row) => ((DuckDBInterval*)Data)[row];

    public override string GetString(int row) => EngineText.Of(NativeMethods.duckdb_create_interval(Read(row)));

    protected override object ConvertTo(Type target, int row) => target == typeof(TimeSpan) ? Read(row).ToTimeSpan() : base.ConvertTo(target, row);
}
