using DuckDb.Native;

namespace DuckDb.Vectors.Readers;

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
