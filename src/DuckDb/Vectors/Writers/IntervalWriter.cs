namespace DuckDb.Vectors.Writers;

internal sealed unsafe class IntervalWriter(ColumnType type) : VectorWriter(type)
{
    public override void Write(int row, DuckDBInterval value) => ((DuckDBInterval*)Data)[row] = value;
}
