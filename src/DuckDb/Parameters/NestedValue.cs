using System.Collections;
using DuckDb.Native;

namespace DuckDb.Parameters;

/// <summary>LIST, STRUCT and MAP values. The elements of a list have one type: the engine would silently cast the others to the first's.</summary>
internal static unsafe class NestedValue
{
    private const byte MaximumWidth = 38;

    internal static ValueHandle List(IList elements) => Build(Elements(elements), values =>
    {
        using var type = ElementType(elements, values);
        fixed (nint* first = values.Pointers)
            return NativeMethods.duckdb_create_list_value(type.Pointer, first, (ulong)elements.Count);
    });

    internal static ValueHandle Struct(IReadOnlyDictionary<string, object?> members) => Build(members.Values.Select(EngineValue.Of), values =>
    {
        using var names = new NativeNames(members.Keys);
        fixed (nint* types = values.Types)
        fixed (nint* first = values.Pointers)
        {
            using var type = NativeMethods.duckdb_create_struct_type(types, names.Pointers, (ulong)members.Count);
            return NativeMethods.duckdb_create_struct_value(type, first);
        }
    });

    internal static ValueHandle Map(IDictionary entries)
    {
        object?[] keys = [.. entries.Keys.Cast<object?>()], values = [.. entries.Values.Cast<object?>()];
        return Build(Elements(keys), builtKeys => Build(Elements(values), builtValues =>
        {
            using var keyType = ElementType(keys, builtKeys);
            using var valueType = ElementType(values, builtValues);
            using var type = NativeMethods.duckdb_create_map_type(keyType.Pointer, valueType.Pointer);
            fixed (nint* firstKey = builtKeys.Pointers)
            fixed (nint* firstValue = builtValues.Pointers)
                return NativeMethods.duckdb_create_map_value(type, firstKey, firstValue, (ulong)keys.Length);
        }));
    }

    private static IEnumerable<ValueHandle> Elements(IEnumerable elements)
    {
        var items = elements.Cast<object?>().ToArray();
        var kinds = items.Where(item => item is not (null or DBNull)).Select(item => item!.GetType()).Distinct().ToArray();
        if (kinds.Length > 1 && !kinds.All(kind => typeof(IEnumerable).IsAssignableFrom(kind)))
            throw new NotSupportedException($"The elements of one list must have one type; found {string.Join(", ", kinds.Select(kind => kind.Name))}.");
        if (kinds is not [var only] || only != typeof(decimal))
            return items.Select(EngineValue.Of);
        var scale = items.OfType<decimal>().Max(number => number.Scale);
        return items.Select(item => item is decimal number ? EngineValue.Decimal(number, MaximumWidth, scale) : EngineValue.Of(item));
    }

    // That of the first element that is not null; an empty typed array still says what it would hold.
    private static ElementTypeHandle ElementType(IList elements, BuiltValues values)
    {
        for (var i = 0; i < elements.Count; i++)
        {
            if (elements[i] is not (null or DBNull))
                return new ElementTypeHandle(values.Types[i], null);
        }

        var owned = NativeMethods.duckdb_create_logical_type((int)EmptyElementType(elements.GetType()));
        return new ElementTypeHandle(owned.DangerousGetHandle(), owned);
    }

    private static DuckDBType EmptyElementType(Type collection)
    {
        var element = collection.IsArray ? collection.GetElementType()! : collection.GenericTypeArguments.FirstOrDefault() ?? typeof(object);
        return Type.GetTypeCode(Nullable.GetUnderlyingType(element) ?? element) switch
        {
            TypeCode.String => DuckDBType.Varchar,
            TypeCode.Int32 => DuckDBType.Integer,
            TypeCode.Int64 => DuckDBType.BigInt,
            TypeCode.Double => DuckDBType.Double,
            TypeCode.DateTime => DuckDBType.Timestamp,
            _ => DuckDBType.SqlNull,
        };
    }

    private static ValueHandle Build(IEnumerable<ValueHandle> elements, Func<BuiltValues, ValueHandle> build)
    {
        using var values = new BuiltValues(elements);
        var built = build(values);
        return built.IsInvalid ? throw new NotSupportedException("The engine cannot make one value of these elements; give them one type.") : built;
    }

    /// <summary>Values that exist only until the nested value has copied them.</summary>
    private sealed class BuiltValues : IDisposable
    {
        private readonly List<ValueHandle> _handles = [];

        public BuiltValues(IEnumerable<ValueHandle> elements)
        {
            try
            {
                _handles.AddRange(elements);
            }
            catch
            {
                Dispose();
                throw;
            }

            // At least one slot: a null pointer is refused even for nothing.
            Pointers = [.. _handles.Select(value => value.DangerousGetHandle()).DefaultIfEmpty()];
            Types = [.. _handles.Select(NativeMethods.duckdb_get_value_type).DefaultIfEmpty()];
        }

        public nint[] Pointers { get; }

        public nint[] Types { get; }

        public void Dispose() => _handles.ForEach(value => value.Dispose());
    }

    private readonly ref struct ElementTypeHandle(nint pointer, LogicalTypeHandle? owned)
    {
        public nint Pointer { get; } = pointer;

        public void Dispose() => owned?.Dispose();
    }
}
