using System.Data.Common;
using DuckDb.Vectors.Readers;

namespace DuckDb;

/// <summary>A column of a result, as <see cref="DuckDBDataReader.GetColumnSchema"/> describes it.</summary>
public sealed class DuckDBColumn : DbColumn
{
    internal DuckDBColumn(int ordinal, string name, VectorReader reader)
    {
        ColumnOrdinal = ordinal;
        ColumnName = name;
        DataType = reader.ClrType;
        DataTypeName = reader.Type.SqlName;
        DuckDBType = reader.Type.Type;
        AllowDBNull = true;
        ColumnSize = reader.Type.IsText || reader.Size == 0 ? -1 : reader.Size;
        IsLong = reader.Type.IsText;
        IsReadOnly = true;
        if (reader.Type.Type == DuckDBType.Decimal)
            (NumericPrecision, NumericScale) = (reader.Type.Width, reader.Type.Scale);
    }

    /// <summary>The engine's type.</summary>
    public DuckDBType DuckDBType { get; }
}
