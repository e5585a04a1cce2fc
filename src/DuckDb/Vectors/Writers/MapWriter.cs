using System.Collections;
using DuckDb.Native;

namespace DuckDb.Vectors.Writers;

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
