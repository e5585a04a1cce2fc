using System.Diagnostics;
using System.Globalization;

namespace DuckDb.Vectors.Readers;

/// <summary>DECIMAL of all four physical widths; exact, or an exception.</summary>
internal sealed unsafe class DecimalReader(ColumnType type) : ValueReader<decimal>(type)
{
    private static readonly Int128 MaximumMantissa = (Int128)decimal.MaxValue;

    public override decimal Read(int row)
    {
        var (mantissa, scale) = (Unscaled(row), (int)Type.Scale);
        while ((scale > 28 || Int128.Abs(mantissa) > MaximumMantissa) && scale > 0 && mantissa % 10 == 0)
            (mantissa, scale) = (mantissa / 10, scale - 1);
        var magnitude = Int128.Abs(mantissa);
        if (scale > 28 || magnitude > MaximumMantissa)
            throw new OverflowException($"The value {GetString(row)} has more digits than System.Decimal can hold; read it with GetString.");
        return unchecked(new decimal((int)magnitude, (int)(magnitude >> 32), (int)(magnitude >> 64), mantissa < 0, (byte)scale));
    }

    public override decimal GetDecimal(int row) => Read(row);

    public override double GetDouble(int row) => double.Parse(GetString(row), CultureInfo.InvariantCulture);

    /// <summary>All digits, as the engine writes them, but always with one before the point (the engine omits it when width and scale are equal).</summary>
    public override string GetString(int row)
    {
        var unscaled = Unscaled(row);
        if (Type.Scale == 0)
            return unscaled.ToString(CultureInfo.InvariantCulture);
        var digits = Int128.Abs(unscaled).ToString(CultureInfo.InvariantCulture).PadLeft(Type.Scale + 1, '0');
        return $"{(unscaled < 0 ? "-" : "")}{digits[..^Type.Scale]}.{digits[^Type.Scale..]}";
    }

    private Int128 Unscaled(int row) => Type.Physical switch
    {
        DuckDBType.SmallInt => ((short*)Data)[row],
        DuckDBType.Integer => ((int*)Data)[row],
        DuckDBType.BigInt => ((long*)Data)[row],
        DuckDBType.HugeInt => ((Int128*)Data)[row],
        _ => throw new UnreachableException($"DECIMAL is stored as {Type.Physical}."),
    };
}
