using System.Globalization;
using DuckDb.Native;

namespace DuckDb.Vectors.Readers;

/// <summary>STRUCT: one child vector per member; as an object, a dictionary in the order of the members.</summary>
internal sealed class StructReader(ColumnType type) : ObjectReader<Dictionary<string, object?>>(type)
{
    // A struct made by row(...) has no names; its members go by their positions then, as in SQL.
    private readonly string[] _names = [.. type.ChildNames.Select((name, i) => name.Length > 0 ? name : (i + 1).ToString(CultureInfo.InvariantCulture))];
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

    public override VectorReader Child(int index) => index >= 0 && index < _members.Length ? _members[index] : base.Child(index);

    public override Dictionary<string, object?> Read(int row)
    {
        var members = new Dictionary<string, object?>(_members.Length);
        for (var i = 0; i < _members.Length; i++)
            members.Add(_names[i], _members[i].IsNull(row) ? null : _members[i].GetValue(row));
        return members;
    }
}
