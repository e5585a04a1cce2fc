namespace DuckDb.Vectors.Readers;

/// <summary>A reader whose values have one .NET type.</summary>
internal abstract class TypedReader<T>(ColumnType type) : VectorReader(type)
{
    public sealed override Type ClrType => typeof(T);

    public abstract T Read(int row);

    public sealed override object GetValue(int row) => Read(row)!;
}
