using DuckDb.Native;

namespace DuckDb.Vectors.Writers;

internal sealed unsafe class EnumWriter : VectorWriter
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byText;

    public EnumWriter(ColumnType type)
        : base(type)
    {
        for (var i = 0; i < type.Members.Length; i++)
            _index.Add(NativeText.Strict.GetString(type.Members[i]), i);
        _byText = _index.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public override void Write(int row, ReadOnlySpan<byte> value) => Write(row, NativeText.Strict.GetString(value).AsSpan());

    public override void Write(int row, ReadOnlySpan<char> value)
    {
        if (!_byText.TryGetValue(value, out var index))
            throw new ArgumentException($"'{value}' is no word of the type; it has {string.Join(", ", _index.Keys)}.", nameof(value));
        switch (Type.Size)
        {
            case 1: Data[row] = (byte)index; break;
            case 2: ((ushort*)Data)[row] = (ushort)index; break;
            default: ((uint*)Data)[row] = (uint)index; break;
        }
    }
}
