using System.Collections;
using DuckDb.Native;

namespace DuckDb.Vectors.Writers;

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
