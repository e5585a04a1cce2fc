namespace DuckDb.Vectors.Writers;

internal sealed unsafe class TimeWriter(ColumnType type) : VectorWriter(type)
{
    public override void Write(int row, TimeOnly value) =>
        ((long*)Data)[row] = Type.Type == DuckDBType.TimeNs ? value.Ticks * TimeSpan.NanosecondsPerTick : Calendar.Micros(value);
}
