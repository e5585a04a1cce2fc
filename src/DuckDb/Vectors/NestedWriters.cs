using System.Collections;
using DuckDb.Native;

namespace DuckDb.Vectors;

/// <summary>What LIST and MAP share: runs of rows in a child vector that grows.</summary>
internal abstract unsafe class RunWriter(ColumnType type) : VectorWriter(type)
{
    private int _used;
    private int _capacity;

    public override void Attach(nint vector)
    {
        base.Attach(vector);
        (_used, _capacity) = (0, 0);
        AttachChild(NativeMethods.duckdb_list_vector_get_child(vector));
    }

    public override void WriteNull(int row)
    {
        base.WriteNull(row);
        ((NativeListEntry*)Data)[row] = new NativeListEntry { Offset = (ulong)_used, Length = 0 };
    }

    /// <summary>Makes room for a run of rows in the child, and gives its first.</summary>
    protected int Begin(int row, int length)
    {
        var start = _used;
        _used += length;
        if (_used > _capacity)
            Grow();
        if (NativeMethods.duckdb_list_vector_set_size(Vector, (ulong)_used) != NativeMethods.Success)
            throw new DuckDBException(DuckDBErrorKind.OutOfMemory, "The engine has no room for the elements of a list.");
        ((NativeListEntry*)Data)[row] = new NativeListEntry { Offset = (ulong)start, Length = (ulong)length };
        return start;
    }

    protected abstract void AttachChild(nint child);

    private void Grow()
    {
        _capacity = Math.Max(_used, _capacity * 2);
        if (NativeMethods.duckdb_list_vector_reserve(Vector, (ulong)_capacity) != NativeMethods.Success)
            throw new DuckDBException(DuckDBErrorKind.OutOfMemory, "The engine has no room for the elements of a list.");
        AttachChild(NativeMethods.duckdb_list_vector_get_child(Vector));
    }
}

internal sealed class ListWriter(ColumnType type) : RunWriter(type)
{
    private readonly VectorWriter _element = VectorWriters.Create(type.Children[0]);

    public override void Write(int row, object value)
    {
        var elements = value as IList ?? throw NotFrom($"a {value.GetType().Name}");
        var start = Begin(row, elements.Count);
        for (var i = 0; i < elements.Count; i++)
            _element.WriteObject(start + i, elements[i]);
    }

    protected override void AttachChild(nint child) => _element.Attach(child);
}

internal sealed class MapWriter(ColumnType type) : RunWriter(type)
{
    private readonly VectorWriter _key = VectorWriters.Create(type.Children[0]);
    private readonly VectorWriter _value = VectorWriters.Create(type.Children[1]);

    public override void Write(int row, object value)
    {
        var entries = value as IDictionary ?? throw NotFrom($"a {value.GetType().Name}");
        var at = Begin(row, entries.Count);
        foreach (DictionaryEntry entry in entries)
        {
            _key.WriteObject(at, entry.Key);
            _value.WriteObject(at++, entry.Value);
        }
    }

    protected override void AttachChild(nint child)
    {
        _key.Attach(NativeMethods.duckdb_struct_vector_get_child(child, 0));
        _value.Attach(NativeMethods.duckdb_struct_vector_get_child(child, 1));
    }
}

internal sealed class ArrayWriter(ColumnType type) : VectorWriter(type)
{
    private readonly VectorWriter _element = VectorWriters.Create(type.Children[0]);

    public override void Attach(nint vector)
    {
        base.Attach(vector);
        _element.Attach(NativeMethods.duckdb_array_vector_get_child(vector));
    }

    public override void WriteNull(int row)
    {
        base.WriteNull(row);
        for (var i = 0; i < Type.ArraySize; i++)
            _element.WriteNull((row * Type.ArraySize) + i);
    }

    public override void Write(int row, object value)
    {
        if (value is not IList elements || elements.Count != Type.ArraySize)
            throw NotFrom($"a {value.GetType().Name} that has not {Type.ArraySize} elements");
        for (var i = 0; i < elements.Count; i++)
            _element.WriteObject((row * Type.ArraySize) + i, elements[i]);
    }
}

internal sealed class StructWriter(ColumnType type) : VectorWriter(type)
{
    private readonly VectorWriter[] _members = [.. type.Children.Select(VectorWriters.Create)];

    public override void Attach(nint vector)
    {
        base.Attach(vector);
        for (var i = 0; i < _members.Length; i++)
            _members[i].Attach(NativeMethods.duckdb_struct_vector_get_child(vector, (ulong)i));
    }

    public override void WriteNull(int row)
    {
        base.WriteNull(row);
        foreach (var member in _members)
            member.WriteNull(row);
    }

    public override void Write(int row, object value)
    {
        var given = value as IReadOnlyDictionary<string, object?> ?? throw NotFrom($"a {value.GetType().Name}");
        if (given.Keys.FirstOrDefault(name => !Type.ChildNames.Contains(name)) is { } unknown)
            throw new ArgumentException($"The type {Type.SqlName} has no member '{unknown}'.", nameof(value));
        for (var i = 0; i < _members.Length; i++)
            _members[i].WriteObject(row, given.GetValueOrDefault(Type.ChildNames[i]));
    }
}

/// <summary>A type that cannot be appended; NULL can.</summary>
internal sealed class UnknownWriter(ColumnType type) : VectorWriter(type)
{
    public override void Write(int row, object value) =>
        throw new NotSupportedException($"Values of type {Type.SqlName} cannot be appended; append text to another table and cast it.");
}
