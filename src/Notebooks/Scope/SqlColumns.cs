using System.Collections.Immutable;
using System.Data.Common;
using System.Numerics;
using Warehouse.Catalog;
using Warehouse.Sql;

namespace Notebooks.Scope;

/// <summary>
/// What the columns of an SQL answer mean. As on other channels value and status travel together: <c>Total_status</c> and
/// <c>Total_reason</c>, <c>Total_lower</c> and <c>Total_upper</c> belong to <c>Total</c>; a column <c>Status</c> or <c>Reason</c> speaks for every number of its row that has none of its own.
/// </summary>
internal static class SqlColumns
{
    private static readonly (string Ending, ResultRole Role)[] Endings =
        [("_status", ResultRole.Status), ("_reason", ResultRole.Reason), ("_lower", ResultRole.Lower), ("_upper", ResultRole.Upper)];

    internal static ImmutableArray<ResultColumn> Of(DbDataReader reader)
    {
        var names = Enumerable.Range(0, reader.FieldCount).Select(reader.GetName).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return [.. Enumerable.Range(0, reader.FieldCount).Select(i => Column(reader.GetName(i), TypeOf(reader.GetFieldType(i)), names))];
    }

    private static ResultColumn Column(string name, ColumnType type, HashSet<string> names)
    {
        foreach (var (ending, role) in Endings)
        {
            if (Owner(name, ending, names) is { } owner)
                return new ResultColumn(name, type, Nullable: true, role, owner);
        }

        return new ResultColumn(name, type, Nullable: true, ResultRole.Value);
    }

    private static string? Owner(string name, string ending, HashSet<string> names) =>
        name.EndsWith(ending, StringComparison.OrdinalIgnoreCase) && names.TryGetValue(name[..^ending.Length], out var owner) ? owner : null;

    private static ColumnType TypeOf(Type type) => Type.GetTypeCode(type) switch
    {
        TypeCode.SByte or TypeCode.Byte or TypeCode.Int16 or TypeCode.UInt16 or TypeCode.Int32 => ColumnType.Int32,
        TypeCode.UInt32 or TypeCode.Int64 => ColumnType.Int64,
        TypeCode.UInt64 or TypeCode.Decimal => ColumnType.Decimal,
        TypeCode.Single or TypeCode.Double => ColumnType.Double,
        TypeCode.Boolean => ColumnType.Boolean,
        _ when type == typeof(BigInteger) || type == typeof(Int128) => ColumnType.Decimal,
        _ when type == typeof(DateOnly) => ColumnType.Date,
        _ => ColumnType.String,
    };
}
