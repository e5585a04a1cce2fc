using DuckDb.Native;

namespace DuckDb.Vectors;

/// <summary>The engine's 16-byte string: a length, then up to 12 bytes inline, or 4 bytes of prefix and a pointer.</summary>
internal static unsafe class StringSlot
{
    internal const int Size = 16;
    internal const int InlineLength = 12;

    internal static ReadOnlySpan<byte> Read(byte* data, int row)
    {
        var slot = data + ((long)row * Size);
        var length = *(uint*)slot;
        return new ReadOnlySpan<byte>(length <= InlineLength ? slot + 4 : *(byte**)(slot + 8), checked((int)length));
    }

    /// <summary>Writes a string: short ones in place (unused bytes zero, the engine compares them), long ones into the vector's own heap.</summary>
    internal static void Write(nint vector, byte* data, int row, ReadOnlySpan<byte> text)
    {
        if (text.Length > InlineLength)
        {
            fixed (byte* first = text)
                NativeMethods.duckdb_vector_assign_string_element_len(vector, (ulong)row, first, (ulong)text.Length);
            return;
        }

        var slot = new Span<byte>(data + ((long)row * Size), Size);
        slot.Clear();
        slot[0] = (byte)text.Length;
        text.CopyTo(slot[4..]);
    }
}
