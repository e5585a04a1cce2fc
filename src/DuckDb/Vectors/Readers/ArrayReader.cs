using DuckDb.Native;

namespace DuckDb.Vectors.Readers;

/// <summary>ARRAY: each row is the same number of rows in the child vector.</summary>
internal sealed class ArrayReader(ColumnType type) : ObjectReader<Array>(type)
{
    private readonly VectorReader _element = VectorReaders.Create(type.Children[0]);

    public override void Attach(nint vector, int rows)
    {
        base.Attach(vector, rows);
        _element.Attach(NativeMethods.duckdb_array_vector_get_child(vector), checked(rows * Type.ArraySize));
    }

    public override void Detach()
    {
        base.Detach();
        _element.Detach();
    }

    public override VectorReader Child(int index) => index == 0 ? _element : base.Child(index);

    public override (int Start, int Length) ChildRows(int row)
    {
        Check(row);
        return (row * Type.ArraySize, Type.ArraySize);
    }

    public override Array Read(int row) => _element.ReadArray(row * Type.ArraySize, Type.ArraySize);

    protected override object ConvertTo(Type target, int row) =>
        _element.ReadCollection(target, row * Type.ArraySize, Type.ArraySize) ?? base.ConvertTo(target, row);
}
