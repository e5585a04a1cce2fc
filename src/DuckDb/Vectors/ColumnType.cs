using System.Collections.Immutable;
using DuckDb.Native;

namespace DuckDb.Vectors;

/// <summary>A column's type as the engine describes it, read once per result.</summary>
internal sealed record ColumnType(DuckDBType Type)
{
    /// <summary>How the values lie in memory; for DECIMAL and ENUM an integer type of their own size.</summary>
    public DuckDBType Physical { get; init; } = Type;

    /// <summary>Digits of a DECIMAL.</summary>
    public byte Width { get; init; }

    /// <summary>Digits after the point of a DECIMAL.</summary>
    public byte Scale { get; init; }

    /// <summary>The words of an ENUM, in UTF-8.</summary>
    public byte[][] Members { get; init; } = [];

    /// <summary>LIST and ARRAY: the element. MAP: key and value. STRUCT and UNION: the members.</summary>
    public ImmutableArray<ColumnType> Children { get; init; } = [];

    public ImmutableArray<string> ChildNames { get; init; } = [];

    public int ArraySize { get; init; }

    /// <summary>The name a type was given in SQL, such as JSON or the name of an ENUM.</summary>
    public string Alias { get; init; } = "";

    /// <summary>Bytes of one value in its vector; 0 where the values lie in child vectors.</summary>
    public int Size => Physical switch
    {
        DuckDBType.Boolean or DuckDBType.TinyInt or DuckDBType.UTinyInt => 1,
        DuckDBType.SmallInt or DuckDBType.USmallInt => 2,
        DuckDBType.Integer or DuckDBType.UInteger or DuckDBType.Float or DuckDBType.Date => 4,
        DuckDBType.BigInt or DuckDBType.UBigInt or DuckDBType.Double or DuckDBType.Time or DuckDBType.TimeTz or DuckDBType.TimeNs => 8,
        DuckDBType.Timestamp or DuckDBType.TimestampS or DuckDBType.TimestampMs or DuckDBType.TimestampNs or DuckDBType.TimestampTz => 8,
        DuckDBType.HugeInt or DuckDBType.UHugeInt or DuckDBType.Uuid or DuckDBType.Interval => 16,
        DuckDBType.Varchar or DuckDBType.Blob or DuckDBType.Bit or DuckDBType.BigNum => 16,
        DuckDBType.List or DuckDBType.Map => 16,
        _ => 0,
    };

    /// <summary>True where a vector's slots hold strings (a length and the bytes or a pointer to them).</summary>
    public bool IsText => Physical is DuckDBType.Varchar or DuckDBType.Blob or DuckDBType.Bit or DuckDBType.BigNum;

    /// <summary>The type as SQL writes it.</summary>
    public string SqlName => Alias.Length > 0 ? Alias : Type switch
    {
        DuckDBType.Decimal => $"DECIMAL({Width},{Scale})",
        DuckDBType.Enum => $"ENUM({string.Join(", ", Members.Select(m => SqlText.Literal(NativeText.Strict.GetString(m))))})",
        DuckDBType.List => $"{Children[0].SqlName}[]",
        DuckDBType.Array => $"{Children[0].SqlName}[{ArraySize}]",
        DuckDBType.Map => $"MAP({Children[0].SqlName}, {Children[1].SqlName})",
        DuckDBType.Struct => $"STRUCT({NamedChildren})",
        DuckDBType.Union => $"UNION({NamedChildren})",
        DuckDBType.TimeTz => "TIME WITH TIME ZONE",
        DuckDBType.TimestampTz => "TIMESTAMP WITH TIME ZONE",
        DuckDBType.TimestampS => "TIMESTAMP_S",
        DuckDBType.TimestampMs => "TIMESTAMP_MS",
        DuckDBType.TimestampNs => "TIMESTAMP_NS",
        DuckDBType.TimeNs => "TIME_NS",
        _ => Type.ToString().ToUpperInvariant(),
    };

    private string NamedChildren => string.Join(", ", ChildNames.Zip(Children, (name, type) => name.Length == 0 ? type.SqlName : $"{SqlText.Name(name)} {type.SqlName}"));

    /// <summary>Reads the description of a type, and gives the handle back.</summary>
    public static ColumnType Take(LogicalTypeHandle handle)
    {
        using (handle)
            return Read(handle, (DuckDBType)NativeMethods.duckdb_get_type_id(handle)) with { Alias = AliasOf(handle) };
    }

    private static ColumnType Read(LogicalTypeHandle handle, DuckDBType type) => type switch
    {
        DuckDBType.Decimal => new(type)
        {
            Physical = (DuckDBType)NativeMethods.duckdb_decimal_internal_type(handle),
            Width = NativeMethods.duckdb_decimal_width(handle),
            Scale = NativeMethods.duckdb_decimal_scale(handle),
        },
        DuckDBType.Enum => new(type)
        {
            Physical = (DuckDBType)NativeMethods.duckdb_enum_internal_type(handle),
            Members = MembersOf(handle),
        },
        DuckDBType.List => new(type) { Children = [Take(NativeMethods.duckdb_list_type_child_type(handle))] },
        DuckDBType.Array => new(type)
        {
            Children = [Take(NativeMethods.duckdb_array_type_child_type(handle))],
            ArraySize = checked((int)NativeMethods.duckdb_array_type_array_size(handle)),
        },
        DuckDBType.Map => new(type)
        {
            Children = [Take(NativeMethods.duckdb_map_type_key_type(handle)), Take(NativeMethods.duckdb_map_type_value_type(handle))],
        },
        DuckDBType.Struct => StructOf(handle),
        DuckDBType.Union => UnionOf(handle),
        _ => new(type),
    };

    private static unsafe ColumnType StructOf(LogicalTypeHandle handle)
    {
        var indexes = Indexes(NativeMethods.duckdb_struct_type_child_count(handle));
        return new(DuckDBType.Struct)
        {
            ChildNames = [.. indexes.Select(i => NativeText.Take(NativeMethods.duckdb_struct_type_child_name(handle, i)))],
            Children = [.. indexes.Select(i => Take(NativeMethods.duckdb_struct_type_child_type(handle, i)))],
        };
    }

    private static unsafe ColumnType UnionOf(LogicalTypeHandle handle)
    {
        var indexes = Indexes(NativeMethods.duckdb_union_type_member_count(handle));
        return new(DuckDBType.Union)
        {
            ChildNames = [.. indexes.Select(i => NativeText.Take(NativeMethods.duckdb_union_type_member_name(handle, i)))],
            Children = [.. indexes.Select(i => Take(NativeMethods.duckdb_union_type_member_type(handle, i)))],
        };
    }

    private static unsafe byte[][] MembersOf(LogicalTypeHandle handle) =>
        [.. Indexes(NativeMethods.duckdb_enum_dictionary_size(handle)).Select(i => NativeText.TakeBytes(NativeMethods.duckdb_enum_dictionary_value(handle, i)))];

    private static unsafe string AliasOf(LogicalTypeHandle handle) => NativeText.Take(NativeMethods.duckdb_logical_type_get_alias(handle));

    private static ulong[] Indexes(ulong count) => [.. Enumerable.Range(0, checked((int)count)).Select(i => (ulong)i)];
}
