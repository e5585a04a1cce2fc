using System.Diagnostics;
using Warehouse.Catalog;

namespace Warehouse.OData;

/// <summary>Types that compare with each other.</summary>
[Flags]
internal enum ValueFamily
{
    /// <summary>Null.</summary>
    None = 0,

    /// <summary>Edm.String.</summary>
    Text = 1,

    /// <summary>Edm.Boolean.</summary>
    Truth = 2,

    /// <summary>Integers, decimals, doubles.</summary>
    Number = 4,

    /// <summary>Edm.Date.</summary>
    Date = 8,

    /// <summary>Edm.DateTimeOffset.</summary>
    Timestamp = 16,
}

/// <summary>What the types have in common.</summary>
internal static class Families
{
    public static ValueFamily Of(ColumnType type) => type switch
    {
        ColumnType.String => ValueFamily.Text,
        ColumnType.Boolean => ValueFamily.Truth,
        ColumnType.Int32 or ColumnType.Int64 or ColumnType.Decimal or ColumnType.Double => ValueFamily.Number,
        ColumnType.Date => ValueFamily.Date,
        ColumnType.DateTimeOffset => ValueFamily.Timestamp,
        _ => throw new UnreachableException($"type {type}"),
    };

    public static ColumnType OfLiteral(object value) => value switch
    {
        string => ColumnType.String,
        bool => ColumnType.Boolean,
        int => ColumnType.Int32,
        long => ColumnType.Int64,
        decimal => ColumnType.Decimal,
        double => ColumnType.Double,
        DateOnly => ColumnType.Date,
        DateTimeOffset => ColumnType.DateTimeOffset,
        _ => throw new UnreachableException($"literal {value.GetType()}"),
    };

    public static string Describe(ValueFamily family) => family switch
    {
        ValueFamily.Text => "a text",
        ValueFamily.Truth => "a condition",
        ValueFamily.Number => "a number",
        ValueFamily.Date => "a date",
        ValueFamily.Timestamp => "a timestamp",
        ValueFamily.Date | ValueFamily.Timestamp => "a date",
        _ => throw new UnreachableException($"family {family}"),
    };
}
