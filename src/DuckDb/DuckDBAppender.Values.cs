using DuckDb.Native;

namespace DuckDb;

/// <content>
/// The values. Each gives the next column of the row; null is NULL. They throw InvalidCastException where the column holds another
/// kind of value, OverflowException where it cannot hold this one, ArgumentException for text that is no Unicode, and
/// InvalidOperationException when the row has all its columns. After such an exception the column is still the next one.
/// </content>
public sealed partial class DuckDBAppender
{
    /// <summary>Gives the next column NULL.</summary>
    public DuckDBAppender AppendNull()
    {
        Next().WriteNull(_row);
        return Done();
    }

    /// <summary>Gives the next column the default of the table's definition.</summary>
    /// <exception cref="DuckDBException">The default is not a constant.</exception>
    public DuckDBAppender AppendDefault()
    {
        Next();
        Native((appender, chunk) => NativeMethods.duckdb_append_default_to_chunk(appender, chunk, (ulong)_column, (ulong)_row));
        return Done();
    }

    /// <summary>A BOOLEAN.</summary>
    public DuckDBAppender Append(bool value)
    {
        Next().Write(_row, value);
        return Done();
    }

    /// <summary>Any integer column, DECIMAL, FLOAT or DOUBLE.</summary>
    public DuckDBAppender Append(int value) => Append((long)value);

    /// <summary>Any integer column, DECIMAL, FLOAT or DOUBLE.</summary>
    public DuckDBAppender Append(long value)
    {
        Next().Write(_row, value);
        return Done();
    }

    /// <summary>Any integer column.</summary>
    public DuckDBAppender Append(ulong value) => Append((Int128)value);

    /// <summary>Any integer column.</summary>
    public DuckDBAppender Append(Int128 value)
    {
        Next().Write(_row, value);
        return Done();
    }

    /// <summary>A FLOAT or DOUBLE.</summary>
    public DuckDBAppender Append(double value)
    {
        Next().Write(_row, value);
        return Done();
    }

    /// <summary>A DECIMAL; digits that its scale has no room for are refused, not rounded.</summary>
    public DuckDBAppender Append(decimal value)
    {
        Next().Write(_row, value);
        return Done();
    }

    /// <summary>A VARCHAR or ENUM.</summary>
    public DuckDBAppender Append(string? value) => value is null ? AppendNull() : Append(value.AsSpan());

    /// <summary>A VARCHAR or ENUM.</summary>
    public DuckDBAppender Append(ReadOnlySpan<char> value)
    {
        Next().Write(_row, value);
        return Done();
    }

    /// <summary>A VARCHAR or ENUM in UTF-8, or the bytes of a BLOB.</summary>
    public DuckDBAppender Append(ReadOnlySpan<byte> value)
    {
        Next().Write(_row, value);
        return Done();
    }

    /// <summary>The bytes of a BLOB.</summary>
    public DuckDBAppender Append(byte[]? value) => value is null ? AppendNull() : Append(value.AsSpan());

    /// <summary>A DATE.</summary>
    public DuckDBAppender Append(DateOnly value)
    {
        Next().Write(_row, value);
        return Done();
    }

    /// <summary>A TIME.</summary>
    public DuckDBAppender Append(TimeOnly value)
    {
        Next().Write(_row, value);
        return Done();
    }

    /// <summary>A TIMESTAMP of any unit. One with zone takes only a UTC or local time.</summary>
    public DuckDBAppender Append(DateTime value)
    {
        Next().Write(_row, value);
        return Done();
    }

    /// <summary>A TIMESTAMP WITH TIME ZONE.</summary>
    public DuckDBAppender Append(DateTimeOffset value) => Append(value.UtcDateTime);

    /// <summary>A UUID.</summary>
    public DuckDBAppender Append(Guid value)
    {
        Next().Write(_row, value);
        return Done();
    }

    /// <summary>An INTERVAL.</summary>
    public DuckDBAppender Append(DuckDBInterval value)
    {
        Next().Write(_row, value);
        return Done();
    }

    /// <summary>A BOOLEAN or NULL.</summary>
    public DuckDBAppender Append(bool? value) => value is { } given ? Append(given) : AppendNull();

    /// <summary>An integer or NULL.</summary>
    public DuckDBAppender Append(long? value) => value is { } given ? Append(given) : AppendNull();

    /// <summary>A FLOAT, DOUBLE or NULL.</summary>
    public DuckDBAppender Append(double? value) => value is { } given ? Append(given) : AppendNull();

    /// <summary>A DECIMAL or NULL.</summary>
    public DuckDBAppender Append(decimal? value) => value is { } given ? Append(given) : AppendNull();

    /// <summary>A DATE or NULL.</summary>
    public DuckDBAppender Append(DateOnly? value) => value is { } given ? Append(given) : AppendNull();

    /// <summary>A TIMESTAMP or NULL.</summary>
    public DuckDBAppender Append(DateTime? value) => value is { } given ? Append(given) : AppendNull();

    /// <summary>
    /// Any value by its own type. The only way for lists (arrays, lists), structs (a dictionary from member to value) and maps (any other
    /// dictionary), and the slow one for the rest.
    /// </summary>
    public DuckDBAppender AppendObject(object? value)
    {
        if (value is null or DBNull)
            return AppendNull();
        Next().Write(_row, value);
        return Done();
    }
}
