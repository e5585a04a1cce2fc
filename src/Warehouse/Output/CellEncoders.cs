using System.Diagnostics;
using DuckDb;

namespace Warehouse.Output;

/// <summary>Chooses the encoder of a column from the type that the engine gives.</summary>
internal static class CellEncoders
{
    /// <summary>The encoder of the vector's type.</summary>
    public static CellEncoder For(DuckDBVector vector, Frame frame, TextStyle style) => IsText(vector.Type)
        ? ForText(vector, style.QuotesText ? frame.WithQuotes() : frame, style)
        : ForNumber(vector, frame.Quoted && vector.Type != DuckDBType.Boolean ? frame.WithQuotes() : frame);

    private static bool IsText(DuckDBType type) =>
        type is DuckDBType.Varchar or DuckDBType.Enum or DuckDBType.Date or DuckDBType.Timestamp or DuckDBType.TimestampTz;

    private static CellEncoder ForText(DuckDBVector vector, Frame frame, TextStyle style) => vector.Type switch
    {
        DuckDBType.Varchar => new TextEncoder(frame, style),
        DuckDBType.Enum => new EnumEncoder(frame, style, vector.EnumMembers),
        DuckDBType.Date => new ValueEncoder<int, DateFormat>(frame, new DateFormat()),
        DuckDBType.Timestamp or DuckDBType.TimestampTz => new ValueEncoder<long, TimestampFormat>(frame, default),
        _ => throw new UnreachableException(vector.Type.ToString()),
    };

    private static CellEncoder ForNumber(DuckDBVector vector, Frame frame) => vector.Type switch
    {
        DuckDBType.Boolean => new ValueEncoder<byte, BooleanFormat>(frame, default),
        DuckDBType.TinyInt => new ValueEncoder<sbyte, IntegerFormat<sbyte>>(frame, default),
        DuckDBType.SmallInt => new ValueEncoder<short, IntegerFormat<short>>(frame, default),
        DuckDBType.Integer => new ValueEncoder<int, IntegerFormat<int>>(frame, default),
        DuckDBType.BigInt => new ValueEncoder<long, IntegerFormat<long>>(frame, default),
        DuckDBType.HugeInt => new ValueEncoder<Int128, IntegerFormat<Int128>>(frame, default),
        DuckDBType.UTinyInt => new ValueEncoder<byte, IntegerFormat<byte>>(frame, default),
        DuckDBType.USmallInt => new ValueEncoder<ushort, IntegerFormat<ushort>>(frame, default),
        DuckDBType.UInteger => new ValueEncoder<uint, IntegerFormat<uint>>(frame, default),
        DuckDBType.UBigInt => new ValueEncoder<ulong, IntegerFormat<ulong>>(frame, default),
        DuckDBType.Float => new ValueEncoder<float, FloatFormat<float>>(frame, default),
        DuckDBType.Double => new ValueEncoder<double, FloatFormat<double>>(frame, default),
        DuckDBType.Decimal => Decimal(vector, frame),
        _ => throw new UnreachableException($"No column of the catalogue is a {vector.Type}."),
    };

    private static CellEncoder Decimal(DuckDBVector vector, Frame frame) => vector.ValueSize switch
    {
        2 => new ValueEncoder<short, DecimalFormat<short>>(frame, new DecimalFormat<short>(vector.Scale)),
        4 => new ValueEncoder<int, DecimalFormat<int>>(frame, new DecimalFormat<int>(vector.Scale)),
        8 => new ValueEncoder<long, DecimalFormat<long>>(frame, new DecimalFormat<long>(vector.Scale)),
        16 => new ValueEncoder<Int128, DecimalFormat<Int128>>(frame, new DecimalFormat<Int128>(vector.Scale)),
        _ => throw new UnreachableException($"A decimal of {vector.ValueSize} bytes."),
    };
}
