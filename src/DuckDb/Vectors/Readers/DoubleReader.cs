namespace DuckDb.Vectors.Readers;

internal sealed unsafe class DoubleReader(ColumnType type) : ValueReader<double>(type)
{
    public override double Read(int row) => ((double*)Data)[row];

    public override double GetDouble(int row) => Read(row);
}
