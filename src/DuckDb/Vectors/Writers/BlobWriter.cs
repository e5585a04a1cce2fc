namespace DuckDb.Vectors.Writers;

internal sealed unsafe class BlobWriter(ColumnType type) : VectorWriter(type)
{
    public override void Write(int row, ReadOnlySpan<byte> value) => StringSlot.Write(Vector, Data, row, value);
}
