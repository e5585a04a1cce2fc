using DuckDb.Native;

namespace DuckDb.Vectors.Readers;

/// <summary>INTERVAL.</summary>
internal sealed unsafe class IntervalReader(ColumnType type) : ValueReader<DuckDBInterval>(type)
{
    public override DuckDBInterval Read(int row) => ((DuckDBInterval*)Data)[row];

    public override string GetString(int row) => EngineText.Of(NativeMethods.duckdb_create_interval(Read(row)));

    protected override object ConvertTo(Type target, int row) => target == typeof(TimeSpan) ? Read(row).ToTimeSpan() : base.ConvertTo(target, row);
}
