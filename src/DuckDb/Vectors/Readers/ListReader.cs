using DuckDb.Native;

namespace DuckDb.Vectors.Readers;

/// <summary>LIST: each row is a run of rows in the child vector.</summary>
internal sealed unsafe class ListReader(ColumnType type) : ObjectReader<Array>(type)
{
    private readonly VectorReader _element = VectorReaders.Create(type.Children[0]);

    public override void Attach(nint vector, int rows)
    {
        base.Attach(vector, rows);
        _element.Attach(NativeMethods.duckdb_list_vector_get_child(vector), checked((int)NativeMethods.duckdb_list_vector_get_size(vector)));
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
        var entry = ((NativeListEntry*)Data)[row];
        return IsNull(row) ? (0, 0) : checked(((int)entry.Offset, (int)entry.Length));
    }

    public override Array Read(int row)
    {
        var (start, length) = ChildRows(row);
        return _element.ReadArray(start, length);
    }

    protected override object ConvertTo(Type target, int row)
    {
        var (start, length) = ChildRows(row);
        return _element.ReadCollection(target, start, length) ?? base.ConvertTo(target, row);
    }
}
