using System.Numerics;

namespace DuckDb.Vectors;

/// <summary>
/// An integer of any length as the engine keeps it: three header bytes (the length of the rest, the topmost bit set), then the
/// magnitude, high byte first; everything inverted when negative, so that bytes sort as numbers.
/// </summary>
internal static class BigNumBytes
{
    private const int HeaderBytes = 3;
    private const int MaximumLength = 0x7F_FFFF;

    internal static BigInteger Read(ReadOnlySpan<byte> bytes)
    {
        var negative = (bytes[0] & 0x80) == 0;
        var magnitude = bytes[HeaderBytes..].ToArray();
        if (!negative)
            return new BigInteger(magnitude, isUnsigned: true, isBigEndian: true);
        Invert(magnitude);
        return -new BigInteger(magnitude, isUnsigned: true, isBigEndian: true);
    }

    internal static byte[] From(BigInteger number)
    {
        var magnitude = BigInteger.Abs(number).ToByteArray(isUnsigned: true, isBigEndian: true);
        if (magnitude.Length > MaximumLength)
            throw new OverflowException("The number has more digits than a BIGNUM can hold.");
        var header = magnitude.Length | 0x80_0000;
        byte[] bytes = [(byte)(header >> 16), (byte)(header >> 8 & 0xFF), (byte)(header & 0xFF), .. magnitude];
        if (number.Sign < 0)
            Invert(bytes);
        return bytes;
    }

    private static void Invert(Span<byte> bytes)
    {
        foreach (ref var one in bytes)
            one ^= 0xFF;
    }
}
