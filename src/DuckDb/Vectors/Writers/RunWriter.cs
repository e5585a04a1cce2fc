using DuckDb.Native;

namespace DuckDb.Vectors.Writers;

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
