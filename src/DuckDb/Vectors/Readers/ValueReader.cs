namespace DuckDb.Vectors.Readers;

/// <summary>A reader of values: in arrays a NULL becomes a null of <c>T?</c>.</summary>
internal abstract class ValueReader<T>(ColumnType type) : TypedReader<T>(type) where T : struct
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
        if (collection.IsAssignableFrom(typeof(T?[])))
            return ReadArray(start, length);
        if (collection == typeof(List<T?>))
            return new List<T?>((T?[])ReadArray(start, length));
        if (collection.IsAssignableFrom(typeof(T[])))
            return ReadPlain(start, length);
        return collection == typeof(List<T>) ? new List<T>(ReadPlain(start, length)) : null;
    }

    private T[] ReadPlain(int start, int length)
    {
        var values = new T[length];
        for (var i = 0; i < length; i++)
            values[i] = IsNull(start + i) ? throw new InvalidCastException($"The list holds a NULL; read it as {typeof(T).Name}?[].") : Read(start + i);
        return values;
    }
}
