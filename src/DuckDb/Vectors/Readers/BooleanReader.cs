namespace DuckDb.Vectors.Readers;

internal sealed unsafe class BooleanReader(ColumnType type) : ValueReader<bool>(type)
{
    public override bool Read(int row) => Data[row] != 0;

    public override bool GetBoolean(int row) => Read(row);
}
