namespace DuckDb.Vectors.Writers;

internal sealed unsafe class TimeTzWriter(ColumnType type) : VectorWriter(type)
{
    public override void Write(int row, object value)
    {
        if (value is DuckDBTimeTz time)
            ((ulong*)Data)[row] = time.ToBits();
        else
            base.Write(row, value);
    }
}
