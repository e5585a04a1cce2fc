namespace DuckDb.Vectors.Writers;

internal sealed unsafe class UuidWriter(ColumnType type) : VectorWriter(type)
{
    public override void Write(int row, Guid value) => ((Int128*)Data)[row] = UuidBits.Signed(value);
}
