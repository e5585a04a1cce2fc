using DuckDb.Native;

namespace DuckDb.Vectors.Writers;

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
