namespace DuckDb.Vectors.Readers;

internal sealed unsafe class FloatReader(ColumnType type) : ValueReader<float>(type)
{
    public override float Read(int row) => ((float*)Data)[row];

    public override double GetDouble(int row) => Read(row);
}
