using System.Collections;

namespace DuckDb.Vectors;

/// <summary>Bits as the engine keeps them: a byte with the count of padding bits, the padding set to one, then the bits.</summary>
internal static class BitBytes
{
    internal static byte[] From(BitArray bits)
    {
        if (bits.Length == 0)
            throw new ArgumentException("A BIT has at least one bit.", nameof(bits));
        var padding = (8 - (bits.Length % 8)) % 8;
        var bytes = new byte[1 + ((bits.Length + padding) / 8)];
        bytes[0] = (byte)padding;
        for (var i = 0; i < padding + bits.Length; i++)
        {
            if (i < padding || bits[i - padding])
                bytes[1 + (i >> 3)] |= (byte)(0x80 >> (i & 7));
        }

        return bytes;
    }
}
