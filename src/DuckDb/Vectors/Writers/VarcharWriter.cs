using System.Text;
using System.Text.Unicode;
using DuckDb.Native;

namespace DuckDb.Vectors.Writers;

/// <summary>VARCHAR. The engine turns invalid UTF-8 into NULL without a word, so it is refused here.</summary>
internal sealed unsafe class VarcharWriter(ColumnType type) : VectorWriter(type)
{
    private const int StackBytes = 512;

    public override void Write(int row, ReadOnlySpan<byte> value)
    {
        if (!Utf8.IsValid(value))
            throw new ArgumentException("The text is not valid UTF-8.", nameof(value));
        StringSlot.Write(Vector, Data, row, value);
    }

    public override void Write(int row, ReadOnlySpan<char> value)
    {
        var size = Encoding.UTF8.GetMaxByteCount(value.Length);
        var buffer = size <= StackBytes ? stackalloc byte[StackBytes] : new byte[size];
        var length = NativeText.Strict.GetBytes(value, buffer);
        StringSlot.Write(Vector, Data, row, buffer[..length]);
    }
}
