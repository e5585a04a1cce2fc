namespace DuckDb.Vectors.Writers;

/// <summary>A type that cannot be appended; NULL can.</summary>
internal sealed class UnknownWriter(ColumnType type) : VectorWriter(type)
{
    public override void Write(int row, object value) =>
        throw new NotSupportedException($"Values of type {Type.SqlName} cannot be appended; append text to another table and cast it.");
}
