using System.Globalization;
using System.Numerics;

namespace Warehouse.Output;

/// <summary>A scaled integer as a decimal with all its digits, never with an exponent.</summary>
internal readonly struct DecimalFormat<T>(int scale) : IValueFormat<T>
    where T : unmanaged, IBinaryInteger<T>, IUtf8SpanFormattable
{
    // Sign, point, leading zero, and 39 digits or up to 38 zeros after the point.
    public static int MaxLength => 44;

    public int Write(T value, Span<byte> destination)
    {
        value.TryFormat(destination, out var length, default, CultureInfo.InvariantCulture);
        return scale == 0 ? length : InsertPoint(destination, length, T.IsNegative(value) ? 1 : 0);
    }

    private int InsertPoint(Span<byte> text, int length, int sign)
    {
        var missing = scale + 1 - (length - sign);
        if (missing > 0)
        {
            text[sign..length].CopyTo(text[(sign + missing)..]);
            text.Slice(sign, missing).Fill((byte)'0');
            length += missing;
        }

        var point = length - scale;
        text[point..length].CopyTo(text[(point + 1)..]);
        text[point] = (byte)'.';
        return length + 1;
    }
}
