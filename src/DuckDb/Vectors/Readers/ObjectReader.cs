namespace DuckDb.Vectors.Readers;

/// <summary>A reader of objects: in arrays a NULL becomes null.</summary>
internal abstract class ObjectReader<T>(ColumnType type) : TypedReader<T>(type) where T : class
{
    public sealed override Array ReadArray(int start, int length)
    {
        var values = new T?[length];
        for (var i = 0; i < length; i++)
            values[i] = IsNull(start + i) ? null : Read(start + i);
        return values;
    }

    public sealed override object? ReadCollection(Type collection, int start, int length)
    {
        if (collection.IsAssignableFrom(typeof(T[])))
            return ReadArray(start, length);
        return collection == typeof(List<T>) ? new List<T?>((T?[])ReadArray(start, length)) : null;
    }
}
