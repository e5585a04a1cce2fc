namespace Warehouse.Load.Reading;

/// <summary>The fields of one record side by side as UTF-8; used again for the next one.</summary>
internal sealed class FieldBuffer
{
    private byte[] _bytes = new byte[4096];
    private int _length;
    private (int Start, int Length)[] _fields = [];

    /// <summary>How many fields a record has.</summary>
    public int Count => _fields.Length;

    /// <summary>Makes every field empty.</summary>
    public void Clear(int count)
    {
        _length = 0;
        if (_fields.Length != count)
            _fields = new (int, int)[count];
        else
            Array.Clear(_fields);
    }

    /// <summary>Room for a value of at most so many bytes, to be written and then kept by <see cref="Keep"/>.</summary>
    public Span<byte> Room(int bytes)
    {
        if (_bytes.Length - _length < bytes)
            Array.Resize(ref _bytes, Math.Max(checked(_length + bytes), 2 * _bytes.Length));
        return _bytes.AsSpan(_length);
    }

    /// <summary>The first bytes of the room are the value of a field.</summary>
    public void Keep(int index, int bytes)
    {
        _fields[index] = (_length, bytes);
        _length += bytes;
    }

    /// <summary>Sets a field.</summary>
    public void Set(int index, ReadOnlySpan<byte> value)
    {
        value.CopyTo(Room(value.Length));
        Keep(index, value.Length);
    }

    /// <summary>Sets a field.</summary>
    public void Set(int index, string value) =>
        Keep(index, System.Text.Encoding.UTF8.GetBytes(value, Room(System.Text.Encoding.UTF8.GetMaxByteCount(value.Length))));

    /// <summary>A field; empty where there is none.</summary>
    public ReadOnlySpan<byte> Field(int index) =>
        index < _fields.Length ? _bytes.AsSpan(_fields[index].Start, _fields[index].Length) : default;
}
