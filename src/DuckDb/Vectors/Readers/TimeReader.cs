using DuckDb.Native;

namespace DuckDb.Vectors.Readers;

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
