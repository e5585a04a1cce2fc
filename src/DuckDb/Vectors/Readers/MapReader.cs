using DuckDb.Native;

namespace DuckDb.Vectors.Readers;

/// <summary>MAP: a list of keys and values.</summary>
internal sealed unsafe class MapReader(ColumnType type) : ObjectReader<Dictionary<object, object?>>(type)
{
    private readonly VectorReader _key = VectorReaders.Create(type.Children[0]);
    private readonly VectorReader _value = VectorReaders.Create(type.Children[1]);

    public override void Attach(nint vector, int rows)
    {
        base.Attach(vector, rows);
        var entries = NativeMethods.duckdb_list_vector_get_child(vector);
        var count = checked((int)NativeMethods.duckdb_list_vector_get_size(vector));
        _key.Attach(NativeMethods.duckdb_struct_vector_get_child(entries, 0), count);
        _value.Attach(NativeMethods.duckdb_struct_vector_get_child(entries, 1), count);
    }

    public override void Detach()
    {
        base.Detach();
        _key.Detach();
        _value.Detach();
    }

    public override VectorReader Child(int index) => index switch { 0 => _key, 1 => _value, _ => base.Child(index) };

    public override (int Start, int Length) ChildRows(int row)
    {
        Check(row);
        var entry = ((NativeListEntry*)Data)[row];
        return IsNull(row) ? (0, 0) : checked(((int)entry.Offset, (int)entry.Length));
    }

    public override Dictionary<object, object?> Read(int row)
    {
        var (start, length) = ChildRows(row);
        var entries = new Dictionary<object, object?>(length);
        for (var i = start; i < start + length; i++)
            entries.Add(_key.GetValue(i), _value.IsNull(i) ? null : _value.GetValue(i));
        return entries;
    }
}
