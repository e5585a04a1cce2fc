namespace DuckDb.Vectors;

/// <summary>System.Decimal as the engine's scaled integer.</summary>
internal static class DecimalDigits
{
    /// <summary>Digits that the engine's type needs for this number at its own scale.</summary>
    internal static byte Width(decimal number)
    {
        var digits = (byte)1;
        for (var rest = Mantissa(number) / 10; rest > 0; rest /= 10)
            digits++;
        return Math.Max(digits, number.Scale);
    }

    /// <summary>The number times ten to the scale.</summary>
    /// <exception cref="OverflowException">It has more digits after the point than the scale allows, or too many in all.</exception>
    internal static Int128 Unscaled(decimal number, byte scale)
    {
        var mantissa = (Int128)Mantissa(number);
        for (int own = number.Scale; own < scale; own++)
            mantissa *= 10;
        for (int own = number.Scale; own > scale; own--)
        {
            mantissa = mantissa % 10 == 0
                ? mantissa / 10
                : throw new OverflowException($"The number {number} has more than {scale} digits after the point.");
        }

        return decimal.IsNegative(number) ? -mantissa : mantissa;
    }

    private static UInt128 Mantissa(decimal number)
    {
        Span<int> parts = stackalloc int[4];
        decimal.GetBits(number, parts);
        return unchecked(new UInt128((uint)parts[2], ((ulong)(uint)parts[1] << 32) | (uint)parts[0]));
    }
}
