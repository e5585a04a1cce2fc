using System.Diagnostics;
using Warehouse.Catalog;

namespace Warehouse.Sql;

/// <summary>DuckDB's names of the types.</summary>
internal static class SqlType
{
    /// <summary>For a cast; decimals are wide enough for any sum.</summary>
    public static string NameOf(ColumnType type) => type switch
    {
        ColumnType.String => "VARCHAR",
        ColumnType.Boolean => "BOOLEAN",
        ColumnType.Int32 => "INTEGER",
        ColumnType.Int64 => "BIGINT",
        ColumnType.Decimal => "DECIMAL(38, 10)",
        ColumnType.Double => "DOUBLE",
        ColumnType.Date => "DATE",
        ColumnType.DateTimeOffset => "TIMESTAMPTZ",
        _ => throw new UnreachableException(type.ToString()),
    };
}
