using System.Diagnostics;
using Warehouse.Catalog;

namespace Warehouse.Build;

/// <summary>Which DuckDB types may stand behind a served type.</summary>
internal static class SqlTypes
{
    public static bool Fits(ColumnType type, string actual) => type switch
    {
        ColumnType.String => actual == "VARCHAR" || actual.StartsWith("ENUM", StringComparison.Ordinal),
        ColumnType.Boolean => actual == "BOOLEAN",
        ColumnType.Int32 => actual is "INTEGER" or "SMALLINT" or "TINYINT",
        ColumnType.Int64 => actual == "BIGINT",
        ColumnType.Decimal => actual.StartsWith("DECIMAL", StringComparison.Ordinal),
        ColumnType.Double => actual == "DOUBLE",
        ColumnType.Date => actual == "DATE",
        ColumnType.DateTimeOffset => actual == "TIMESTAMP WITH TIME ZONE",
        _ => throw new UnreachableException($"Column type {type}."),
    };
}
