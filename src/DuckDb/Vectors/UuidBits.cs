using System.Buffers.Binary;

namespace DuckDb.Vectors;

/// <summary>A Guid as 128 bits in the order in which it is written.</summary>
internal static class UuidBits
{
    internal static UInt128 Unsigned(Guid id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return BinaryPrimitives.ReadUInt128BigEndian(bytes);
    }

    /// <summary>As vectors hold it: the topmost bit flipped, so that it sorts as signed.</summary>
    internal static Int128 Signed(Guid id) => unchecked((Int128)Unsigned(id)) ^ Int128.MinValue;

    internal static Guid FromSigned(Int128 bits)
    {
        Span<byte> bytes = stackalloc byte[16];
        BinaryPrimitives.WriteInt128BigEndian(bytes, bits ^ Int128.MinValue);
        return new Guid(bytes, bigEndian: true);
    }
}
