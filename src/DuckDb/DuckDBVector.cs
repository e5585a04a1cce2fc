using DuckDb.Vectors.Readers;

namespace DuckDb;

/// <summary>
/// One column of the reader's current chunk, as it lies in the engine's memory: no boxing and no copies. It follows the reader: after
/// the next chunk it shows that chunk's rows. The spans it gives out must not be kept across <see cref="DuckDBDataReader.ReadChunk()"/>
/// or the reader's disposal: their memory is then gone.
/// </summary>
public readonly ref struct DuckDBVector
{
    private readonly VectorReader _reader;

    internal DuckDBVector(VectorReader reader) => _reader = reader;

    /// <summary>The type of the values.</summary>
    public DuckDBType Type => _reader.Type.Type;

    /// <summary>DECIMAL: digits after the point of the scaled integers in <see cref="Values{T}"/>.</summary>
    public int Scale => _reader.Type.Scale;

    /// <summary>DECIMAL: digits in all.</summary>
    public int Width => _reader.Type.Width;

    /// <summary>Bytes of one physical value; 0 where the values lie in child vectors only.</summary>
    public int ValueSize => _reader.Size;

    /// <summary>Rows in this chunk; in a child vector the elements of all its lists.</summary>
    public int Rows => _reader.Rows;

    /// <summary>Whether any row of this chunk is NULL.</summary>
    public bool HasNulls => _reader.HasNulls();

    /// <summary>Whether the row is NULL; what <see cref="Values{T}"/> shows there means nothing.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The chunk has no such row.</exception>
    public bool IsNull(int row) => _reader.IsNull(row);

    /// <summary>
    /// The physical values: integers and DOUBLE as themselves, BOOLEAN as one byte, DATE as int days and TIMESTAMP as long units since
    /// 1970, TIME as long microseconds, DECIMAL as the scaled integer of 2, 4, 8 or 16 bytes, HUGEINT as <see cref="Int128"/>,
    /// INTERVAL as <see cref="DuckDBInterval"/>, ENUM as its index of 1, 2 or 4 bytes.
    /// </summary>
    /// <exception cref="InvalidCastException">The values of this type have another size, or are strings.</exception>
    public ReadOnlySpan<T> Values<T>() where T : unmanaged => _reader.Values<T>();

    /// <summary>The bytes of a VARCHAR (UTF-8) or BLOB; empty when the row is NULL.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The chunk has no such row.</exception>
    /// <exception cref="InvalidCastException">The column holds no strings.</exception>
    public ReadOnlySpan<byte> Utf8(int row) => _reader.Bytes(row);

    /// <summary>ENUM: the position of the row's word in <see cref="EnumMembers"/>.</summary>
    /// <exception cref="InvalidCastException">The column is no ENUM.</exception>
    public int EnumIndex(int row)
    {
        if (_reader.IsNull(row))
            throw new InvalidCastException("The row is NULL.");
        return _reader is EnumReader words ? words.Index(row) : throw new InvalidCastException($"A column of type {_reader.Type.SqlName} is no ENUM.");
    }

    /// <summary>ENUM: the words of the type in UTF-8, the same array for the whole result. Empty for other types.</summary>
    public ReadOnlySpan<byte[]> EnumMembers => _reader.Type.Members;

    /// <summary>LIST and ARRAY: the elements (0). MAP: keys (0) and values (1). STRUCT and UNION: the members.</summary>
    /// <exception cref="InvalidOperationException">The type has no such child.</exception>
    public DuckDBVector GetChild(int index) => new(_reader.Child(index));

    /// <summary>LIST, ARRAY and MAP: which rows of the child belong to this row; none when it is NULL.</summary>
    /// <exception cref="InvalidOperationException">The type has no lists.</exception>
    public (int Start, int Length) GetChildRows(int row) => _reader.ChildRows(row);

    /// <summary>The row as its .NET object, or <see cref="DBNull"/>: for what has no faster way.</summary>
    public object GetValue(int row) => _reader.IsNull(row) ? DBNull.Value : _reader.GetValue(row);
}
