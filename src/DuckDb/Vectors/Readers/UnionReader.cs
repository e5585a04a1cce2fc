using DuckDb.Native;

namespace DuckDb.Vectors.Readers;

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

    public override VectorReader Child(int index) => index >= 0 && index < _members.Length ? _members[index] : base.Child(index);

    public override object Read(int row)
    {
        Check(row);
        var member = _members[_tags[row]];
        return member.IsNull(row) ? DBNull.Value : member.GetValue(row);
    }
}
