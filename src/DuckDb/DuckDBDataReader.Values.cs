using DuckDb.Vectors.Readers;

namespace DuckDb;

/// <content>
/// The getters. Integers are read as any integer type that holds the value, else OverflowException; what would lose meaning is an
/// InvalidCastException, and so is NULL.
/// </content>
public sealed partial class DuckDBDataReader
{
    /// <inheritdoc/>
    public override object this[int ordinal] => GetValue(ordinal);

    /// <inheritdoc/>
    public override object this[string name] => GetValue(GetOrdinal(name));

    /// <inheritdoc/>
    public override bool IsDBNull(int ordinal) => Cell(ordinal).IsNull(_row);

    /// <inheritdoc/>
    public override bool GetBoolean(int ordinal) => Present(ordinal).GetBoolean(_row);

    /// <inheritdoc/>
    public override byte GetByte(int ordinal) => checked((byte)Present(ordinal).GetInt64(_row));

    /// <inheritdoc/>
    public override short GetInt16(int ordinal) => checked((short)Present(ordinal).GetInt64(_row));

    /// <inheritdoc/>
    public override int GetInt32(int ordinal) => checked((int)Present(ordinal).GetInt64(_row));

    /// <inheritdoc/>
    public override long GetInt64(int ordinal) => Present(ordinal).GetInt64(_row);

    /// <inheritdoc/>
    public override float GetFloat(int ordinal) => Present(ordinal).Get<float>(_row);

    /// <inheritdoc/>
    public override double GetDouble(int ordinal) => Present(ordinal).GetDouble(_row);

    /// <summary>A DECIMAL or integer, exactly.</summary>
    /// <exception cref="OverflowException">It has more digits than <see cref="decimal"/> holds; <see cref="GetString"/> gives them all.</exception>
    public override decimal GetDecimal(int ordinal) => Present(ordinal).GetDecimal(_row);

    /// <summary>A VARCHAR or ENUM; also the exact text of a DECIMAL, BIT, UUID, date, time or interval, as the engine writes it.</summary>
    public override string GetString(int ordinal) => Present(ordinal).GetString(_row);

    /// <inheritdoc/>
    public override char GetChar(int ordinal) => Present(ordinal).Get<char>(_row);

    /// <inheritdoc/>
    public override Guid GetGuid(int ordinal) => Present(ordinal).Get<Guid>(_row);

    /// <summary>A TIMESTAMP, or a DATE at midnight; with zone it is in UTC.</summary>
    /// <exception cref="OverflowException">It is infinite or outside the years 1 to 9999; <see cref="GetString"/> gives it as text.</exception>
    public override DateTime GetDateTime(int ordinal) => Present(ordinal).GetDateTime(_row);

    /// <inheritdoc/>
    public override object GetValue(int ordinal)
    {
        var column = Cell(ordinal);
        return column.IsNull(_row) ? DBNull.Value : column.GetValue(_row);
    }

    /// <inheritdoc/>
    public override int GetValues(object[] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        var count = Math.Min(values.Length, FieldCount);
        for (var i = 0; i < count; i++)
            values[i] = GetValue(i);
        return count;
    }

    /// <summary>
    /// The value as <typeparamref name="T"/>: its own type (<see cref="GetFieldType"/>), or another that holds it without loss of meaning.
    /// NULL is null for a nullable <typeparamref name="T"/> of a value type and <see cref="DBNull"/> for object.
    /// </summary>
    public override T GetFieldValue<T>(int ordinal)
    {
        var column = Cell(ordinal);
        if (!column.IsNull(_row))
            return column.Get<T>(_row);
        if (default(T) is null && typeof(T).IsValueType)
            return default!;
        return typeof(T) == typeof(object) || typeof(T) == typeof(DBNull) ? (T)(object)DBNull.Value : throw IsNull(ordinal);
    }

    /// <inheritdoc/>
    public override long GetBytes(int ordinal, long dataOffset, byte[]? buffer, int bufferOffset, int length)
    {
        var bytes = Present(ordinal) is BlobReader blob ? blob.Bytes(_row) : throw new InvalidCastException($"The column '{GetName(ordinal)}' is no BLOB.");
        return Copy(bytes, dataOffset, buffer, bufferOffset, length);
    }

    /// <inheritdoc/>
    public override long GetChars(int ordinal, long dataOffset, char[]? buffer, int bufferOffset, int length) =>
        Copy(GetString(ordinal).AsSpan(), dataOffset, buffer, bufferOffset, length);

    /// <inheritdoc/>
    public override Stream GetStream(int ordinal) => Present(ordinal).Get<Stream>(_row);

    /// <inheritdoc/>
    public override TextReader GetTextReader(int ordinal) => new StringReader(GetString(ordinal));

    private static long Copy<T>(ReadOnlySpan<T> source, long from, T[]? buffer, int bufferOffset, int length)
    {
        if (buffer is null)
            return source.Length;
        ArgumentOutOfRangeException.ThrowIfNegative(from);
        var count = (int)Math.Min(length, Math.Max(0, source.Length - from));
        source.Slice((int)Math.Min(from, source.Length), count).CopyTo(buffer.AsSpan(bufferOffset));
        return count;
    }

    private VectorReader Cell(int ordinal)
    {
        var column = Open(_columns)[ordinal];
        return _row >= 0 ? column : throw new InvalidOperationException("There is no current row; call Read first.");
    }

    private VectorReader Present(int ordinal)
    {
        var column = Cell(ordinal);
        return column.IsNull(_row) ? throw IsNull(ordinal) : column;
    }

    private InvalidCastException IsNull(int ordinal) => new($"The column '{GetName(ordinal)}' is NULL in this row; ask IsDBNull first.");
}
