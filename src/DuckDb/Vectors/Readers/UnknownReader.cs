namespace DuckDb.Vectors.Readers;

/// <summary>A type that this provider does not know: it can be NULL or not, and be cast in SQL.</summary>
internal sealed class UnknownReader(ColumnType type) : ObjectReader<object>(type)
{
    public override object Read(int row) =>
        throw new NotSupportedException($"Values of type {Type.SqlName} cannot be read; cast the column to VARCHAR in the query.");
}
