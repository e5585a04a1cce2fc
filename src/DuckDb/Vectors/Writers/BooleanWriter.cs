namespace DuckDb.Vectors.Writers;

internal sealed unsafe class BooleanWriter(ColumnType type) : VectorWriter(type)
{
    public override void Write(int row, bool value) => Data[row] = value ? (byte)1 : (byte)0;
}
