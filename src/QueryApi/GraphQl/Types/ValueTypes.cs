using System.Diagnostics;
using Warehouse.Catalog;

namespace QueryApi.GraphQl.Types;

/// <summary>Which GraphQL types stand for a column's values.</summary>
internal static class ValueTypes
{
    /// <summary>The scalar or enum of a column.</summary>
    public static string Of(Relation relation, Column column) => Vocabularies.Of(relation, column)?.TypeName ?? Of(column.Type);

    /// <summary>The input type that a column is filtered by.</summary>
    public static string FilterOf(Relation relation, Column column) => Of(relation, column) + "Filter";

    public static string Of(ColumnType type) => type switch
    {
        ColumnType.String => "String",
        ColumnType.Boolean => "Boolean",
        ColumnType.Int32 => "Int",
        ColumnType.Int64 => "Long",
        ColumnType.Decimal => "Decimal",
        ColumnType.Double => "Float",
        ColumnType.Date => "Date",
        ColumnType.DateTimeOffset => "DateTime",
        _ => throw new UnreachableException(type.ToString()),
    };
}
