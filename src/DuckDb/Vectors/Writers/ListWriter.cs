using System.Collections;

namespace DuckDb.Vectors.Writers;

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
