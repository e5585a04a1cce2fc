using DuckDb.Native;

namespace DuckDb.Vectors;

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

/// <summary>STRUCT: one child vector per member; as an object, a dictionary in the order of the members.</summary>
internal sealed class StructReader(ColumnType type) : ObjectReader<Dictionary<string, object?>>(type)
{
    private readonly VectorReader[] _members = [.. type.Children.Select(VectorReaders.Create)];

    public override void Attach(nint vector, int rows)
    {
        base.Attach(vector, rows);
        for (var i = 0; i < _members.Length; i++)
            _members[i].Attach(NativeMethods.duckdb_struct_vector_get_child(vector, (ulong)i), rows);
    }

    public override void Detach()
    {
        base.Detach();
        foreach (var member in _members)
            member.Detach();
    }

    public override VectorReader Child(int index) => (uint)index < (uint)_members.Length ? _members[index] : base.Child(index);

    public override Dictionary<string, object?> Read(int row)
    {
        var members = new Dictionary<string, object?>(_members.Length);
        for (var i = 0; i < _members.Length; i++)
            members.Add(Type.ChildNames[i], _members[i].IsNull(row) ? null : _members[i].GetValue(row));
        return members;
    }
}

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

/// <summary>UNION: a tag, then one child vector per member; as an object, the value of the member that the tag names.</summary>
internal sealed unsafe class UnionReader(ColumnType type) : ObjectReader<object>(type)
{
    private readonly VectorReader[] _members = [.. type.Children.Select(VectorReaders.Create)];
    private byte* _tags;

    public override void Attach(nint vector, int rows)
    {
        base.Attach(vector, rows);
        _tags = NativeMethods.duckdb_vector_get_data(NativeMethods.duckdb_struct_vector_get_child(vector, 0));
        for (var i = 0; i < _members.Length; i++)
            _members[i].Attach(NativeMethods.duckdb_struct_vector_get_child(vector, (ulong)i + 1), rows);
    }

    public override void Detach()
    {
        base.Detach();
        _tags = null;
        foreach (var member in _members)
            member.Detach();
    }

    public override VectorReader Child(int index) => (uint)index < (uint)_members.Length ? _members[index] : base.Child(index);

    public override object Read(int row)
    {
        Check(row);
        var member = _members[_tags[row]];
        return member.IsNull(row) ? DBNull.Value : member.GetValue(row);
    }
}

/// <summary>A type that this provider does not know: it can be NULL or not, and be cast in SQL.</summary>
internal sealed class UnknownReader(ColumnType type) : ObjectReader<object>(type)
{
    public override object Read(int row) =>
        throw new NotSupportedException($"Values of type {Type.SqlName} cannot be read; cast the column to VARCHAR in the query.");
}
