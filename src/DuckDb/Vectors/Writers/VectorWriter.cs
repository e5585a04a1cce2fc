using DuckDb.Native;

namespace DuckDb.Vectors.Writers;

/// <summary>Writes one column of a chunk that is being filled. Each writer takes the kinds of value that its type can hold, and refuses the rest.</summary>
internal abstract unsafe class VectorWriter(ColumnType type)
{
    private ulong* _validity;

    protected ColumnType Type { get; } = type;

    protected nint Vector { get; private set; }

    protected byte* Data { get; private set; }

    /// <summary>Points the writer at an empty vector, or again at its own after it has grown.</summary>
    public virtual void Attach(nint vector)
    {
        Vector = vector;
        Data = NativeMethods.duckdb_vector_get_data(vector);
        _validity = null;
    }

    public virtual void WriteNull(int row)
    {
        if (_validity == null)
        {
            NativeMethods.duckdb_vector_ensure_validity_writable(Vector);
            _validity = NativeMethods.duckdb_vector_get_validity(Vector);
        }

        _validity[row >> 6] &= ~(1UL << (row & 63));
    }

    public virtual void Write(int row, bool value) => throw NotFrom("a Boolean");

    public virtual void Write(int row, long value) => Write(row, (Int128)value);

    public virtual void Write(int row, Int128 value) => throw NotFrom("an integer");

    public virtual void Write(int row, double value) => throw NotFrom("a Double");

    public virtual void Write(int row, decimal value) => throw NotFrom("a Decimal");

    public virtual void Write(int row, ReadOnlySpan<char> value) => throw NotFrom("text");

    public virtual void Write(int row, ReadOnlySpan<byte> value) => throw NotFrom("bytes");

    public virtual void Write(int row, DateOnly value) => throw NotFrom("a DateOnly");

    public virtual void Write(int row, TimeOnly value) => throw NotFrom("a TimeOnly");

    public virtual void Write(int row, DateTime value) => throw NotFrom("a DateTime");

    public virtual void Write(int row, Guid value) => throw NotFrom("a Guid");

    public virtual void Write(int row, DuckDBInterval value) => throw NotFrom("an interval");

    /// <summary>Any value, not null, by its own type.</summary>
    public virtual void Write(int row, object value)
    {
        if (!WriteNumber(row, value) && !WriteMoment(row, value) && !WriteText(row, value))
            throw NotFrom($"a {value.GetType().Name}");
    }

    public void WriteObject(int row, object? value)
    {
        if (value is null or DBNull)
            WriteNull(row);
        else
            Write(row, value);
    }

    protected InvalidCastException NotFrom(string value) => new($"A column of type {Type.SqlName} cannot be given {value}.");

    private bool WriteNumber(int row, object value)
    {
        switch (value)
        {
            case bool flag: Write(row, flag); return true;
            case Int128 number: Write(row, number); return true;
            case UInt128 number: Write(row, checked((Int128)number)); return true;
            case ulong number: Write(row, (Int128)number); return true;
            case sbyte or byte or short or ushort or int or uint or long: Write(row, Convert.ToInt64(value, null)); return true;
            case float or double: Write(row, Convert.ToDouble(value, null)); return true;
            case decimal number: Write(row, number); return true;
            default: return false;
        }
    }

    private bool WriteMoment(int row, object value)
    {
        switch (value)
        {
            case DateOnly date: Write(row, date); return true;
            case TimeOnly time: Write(row, time); return true;
            case DateTime moment: Write(row, moment); return true;
            case DateTimeOffset moment: Write(row, moment.UtcDateTime); return true;
            case TimeSpan span: Write(row, DuckDBInterval.FromTimeSpan(span)); return true;
            case DuckDBInterval interval: Write(row, interval); return true;
            default: return false;
        }
    }

    private bool WriteText(int row, object value)
    {
        switch (value)
        {
            case string text: Write(row, text.AsSpan()); return true;
            case char character: Write(row, [character]); return true;
            case byte[] bytes: Write(row, bytes.AsSpan()); return true;
            case Guid id: Write(row, id); return true;
            default: return false;
        }
    }
}
