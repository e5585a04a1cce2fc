using DuckDb.Native;

namespace DuckDb.Vectors.Readers;

/// <summary>
/// Reads one column of the current chunk. It lives as long as the result and is pointed at each new chunk; between chunks it is
/// empty, so that reading too early or too late is an exception and never a wild pointer.
/// </summary>
internal abstract unsafe class VectorReader(ColumnType type)
{
    private readonly bool _isText = type.IsText;

    public ColumnType Type { get; } = type;

    /// <summary>Bytes of one value, kept here because it is asked for in every row.</summary>
    public int Size { get; } = type.Size;

    public int Rows { get; private set; }

    /// <summary>The type of <see cref="GetValue"/>.</summary>
    public abstract Type ClrType { get; }

    protected byte* Data { get; private set; }

    private ulong* Validity { get; set; }

    public virtual void Attach(nint vector, int rows)
    {
        Rows = rows;
        Data = NativeMethods.duckdb_vector_get_data(vector);
        Validity = NativeMethods.duckdb_vector_get_validity(vector);
    }

    public virtual void Detach()
    {
        Rows = 0;
        Data = null;
        Validity = null;
    }

    public bool HasNulls()
    {
        if (Validity == null)
            return false;
        var (words, rest) = Math.DivRem(Rows, 64);
        for (var word = 0; word < words; word++)
        {
            if (Validity[word] != ulong.MaxValue)
                return true;
        }

        return rest > 0 && (~Validity[words] & ((1UL << rest) - 1)) != 0;
    }

    public bool IsNull(int row)
    {
        Check(row);
        return Validity != null && ((Validity[row >> 6] >> (row & 63)) & 1) == 0;
    }

    /// <summary>The values as they lie in memory.</summary>
    public ReadOnlySpan<T> Values<T>() where T : unmanaged =>
        !_isText && Size == sizeof(T)
            ? new ReadOnlySpan<T>(Data, Rows)
            : throw new InvalidCastException($"A vector of {Type.SqlName} {(_isText ? "holds strings; use Utf8" : $"has values of {Size} bytes")}; it cannot be read as {typeof(T).Name}.");

    /// <summary>The bytes of a string or blob, none when NULL; they belong to the chunk.</summary>
    public ReadOnlySpan<byte> Bytes(int row)
    {
        if (!_isText)
            throw NotAs("bytes");
        return IsNull(row) ? default : StringSlot.Read(Data, row);
    }

    public virtual VectorReader Child(int index) => throw new InvalidOperationException($"A vector of {Type.SqlName} has no child {index}.");

    public virtual (int Start, int Length) ChildRows(int row) => throw new InvalidOperationException($"A vector of {Type.SqlName} has no lists.");

    /// <summary>The value as its own .NET type. The row must not be NULL.</summary>
    public abstract object GetValue(int row);

    /// <summary>A run of rows as an array, NULL as null.</summary>
    public abstract Array ReadArray(int start, int length);

    /// <summary>A run of rows as the collection asked for, if this reader knows it.</summary>
    public abstract object? ReadCollection(Type collection, int start, int length);

    public virtual bool GetBoolean(int row) => throw NotAs("a Boolean");

    public virtual long GetInt64(int row) => throw NotAs("an integer");

    public virtual Int128 GetInt128(int row) => throw NotAs("an integer");

    public virtual double GetDouble(int row) => throw NotAs("a Double");

    public virtual decimal GetDecimal(int row) => throw NotAs("a Decimal");

    public virtual string GetString(int row) => throw NotAs("a String");

    public virtual DateTime GetDateTime(int row) => throw NotAs("a DateTime");

    public T Get<T>(int row)
    {
        if (this is TypedReader<T> exact)
            return exact.Read(row);
        return (T)ConvertTo(Nullable.GetUnderlyingType(typeof(T)) ?? typeof(T), row);
    }

    /// <summary>The value as another .NET type that can hold it without loss of meaning.</summary>
    protected virtual object ConvertTo(Type target, int row)
    {
        if (target.IsAssignableFrom(ClrType))
            return GetValue(row);
        if (target == typeof(Int128))
            return GetInt128(row);
        if (target == typeof(UInt128))
            return checked((UInt128)GetInt128(row));
        return System.Type.GetTypeCode(target) switch
        {
            _ when target.IsEnum => throw NotAs(target.Name),
            TypeCode.Boolean => GetBoolean(row),
            TypeCode.SByte => checked((sbyte)GetInt64(row)),
            TypeCode.Byte => checked((byte)GetInt64(row)),
            TypeCode.Int16 => checked((short)GetInt64(row)),
            TypeCode.UInt16 => checked((ushort)GetInt64(row)),
            TypeCode.Int32 => checked((int)GetInt64(row)),
            TypeCode.UInt32 => checked((uint)GetInt64(row)),
            TypeCode.Int64 => GetInt64(row),
            TypeCode.UInt64 => checked((ulong)GetInt128(row)),
            TypeCode.Double => GetDouble(row),
            TypeCode.Decimal => GetDecimal(row),
            TypeCode.String => GetString(row),
            TypeCode.DateTime => GetDateTime(row),
            _ => throw NotAs(target.Name),
        };
    }

    protected void Check(int row)
    {
        if (row < 0 || row >= Rows)
            throw new ArgumentOutOfRangeException(nameof(row), row, $"The current chunk has {Rows} rows.");
    }

    protected InvalidCastException NotAs(string target) => new($"A value of type {Type.SqlName} cannot be read as {target}.");
}
