using DuckDb.Native;

namespace DuckDb.Vectors.Readers;

/// <summary>TIME WITH TIME ZONE.</summary>
internal sealed unsafe class TimeTzReader(ColumnType type) : ValueReader<DuckDBTimeTz>(type)
{
    public override DuckDBTimeTz Read(int row) => DuckDBTimeTz.FromBits(((ulong*)Data)[row]);

    public override string GetString(int row) => EngineText.Of(NativeMethods.duckdb_create_time_tz_value(((ulong*)Data)[row]));

    protected override object ConvertTo(Type target, int row) => target == typeof(TimeOnly) ? Read(row).Time : base.ConvertTo(target, row);
}
