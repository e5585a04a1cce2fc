using System.Collections;
using System.Numerics;
using DuckDb.Native;
using DuckDb.Vectors;

namespace DuckDb.Parameters;

/// <summary>From a .NET object to the engine's value of the matching type.</summary>
internal static unsafe class EngineValue
{
    private const long MicrosPerSecond = 1_000_000;

    /// <exception cref="NotSupportedException">The engine has no such type.</exception>
    /// <exception cref="OverflowException">The value is outside the range of the engine's type.</exception>
    public static ValueHandle Of(object? value) => value switch
    {
        null or DBNull => NativeMethods.duckdb_create_null_value(),
        bool flag => NativeMethods.duckdb_create_bool(flag ? (byte)1 : (byte)0),
        Enum constant => Of(Convert.ChangeType(constant, Enum.GetUnderlyingType(constant.GetType()), null)),
        string text => Text(text),
        char character => Text(character.ToString()),
        byte[] bytes => Blob(bytes),
        ReadOnlyMemory<byte> bytes => Blob(bytes.Span),
        Memory<byte> bytes => Blob(bytes.Span),
        Guid id => Uuid(id),
        BitArray bits => Bits(bits),
        IReadOnlyDictionary<string, object?> members => NestedValue.Struct(members),
        IDictionary entries => NestedValue.Map(entries),
        IList elements => NestedValue.List(elements),
        _ => Number(value) ?? Moment(value) ?? throw new NotSupportedException($"A value of type {value.GetType()} cannot be a parameter."),
    };

    private static ValueHandle? Number(object value) => value switch
    {
        int number => NativeMethods.duckdb_create_int32(number),
        long number => NativeMethods.duckdb_create_int64(number),
        double number => NativeMethods.duckdb_create_double(number),
        decimal number => Decimal(number),
        short number => NativeMethods.duckdb_create_int16(number),
        byte number => NativeMethods.duckdb_create_uint8(number),
        sbyte number => NativeMethods.duckdb_create_int8(number),
        ushort number => NativeMethods.duckdb_create_uint16(number),
        uint number => NativeMethods.duckdb_create_uint32(number),
        ulong number => NativeMethods.duckdb_create_uint64(number),
        float number => NativeMethods.duckdb_create_float(number),
        Int128 number => NativeMethods.duckdb_create_hugeint(NativeHugeInt.From(number)),
        UInt128 number => NativeMethods.duckdb_create_uhugeint(NativeHugeInt.From(number)),
        BigInteger number => BigNum(number),
        _ => null,
    };

    private static ValueHandle? Moment(object value) => value switch
    {
        DateOnly date => NativeMethods.duckdb_create_date(Calendar.Days(date)),
        TimeOnly time => NativeMethods.duckdb_create_time(Calendar.Micros(time)),
        DateTime { Kind: DateTimeKind.Unspecified } moment => NativeMethods.duckdb_create_timestamp(Calendar.Count(moment, MicrosPerSecond)),
        DateTime moment => NativeMethods.duckdb_create_timestamp_tz(Calendar.Count(moment.ToUniversalTime(), MicrosPerSecond)),
        DateTimeOffset moment => NativeMethods.duckdb_create_timestamp_tz(Calendar.Count(moment.UtcDateTime, MicrosPerSecond)),
        TimeSpan span => NativeMethods.duckdb_create_interval(DuckDBInterval.FromTimeSpan(span)),
        DuckDBInterval interval => NativeMethods.duckdb_create_interval(interval),
        DuckDBTimeTz time => NativeMethods.duckdb_create_time_tz_value(time.ToBits()),
        _ => null,
    };

    /// <summary>A decimal of a given width and scale: lists need one type for all their elements.</summary>
    internal static ValueHandle Decimal(decimal number, byte width, byte scale)
    {
        var unscaled = DecimalDigits.Unscaled(number, scale);
        return NativeMethods.duckdb_create_decimal(new NativeDecimal(width, scale, NativeHugeInt.From(unscaled)));
    }

    private static ValueHandle Decimal(decimal number) => Decimal(number, DecimalDigits.Width(number), number.Scale);

    private static ValueHandle Text(string text)
    {
        var utf8 = NativeText.Strict.GetBytes(text);
        fixed (byte* first = utf8)
            return NativeMethods.duckdb_create_varchar_length(first, (ulong)utf8.Length);
    }

    private static ValueHandle Blob(ReadOnlySpan<byte> bytes)
    {
        fixed (byte* first = bytes)
            return NativeMethods.duckdb_create_blob(first, (ulong)bytes.Length);
    }

    private static ValueHandle Uuid(Guid id) => NativeMethods.duckdb_create_uuid(NativeHugeInt.From(UuidBits.Unsigned(id)));

    private static ValueHandle BigNum(BigInteger number)
    {
        var magnitude = BigInteger.Abs(number).ToByteArray(isUnsigned: true, isBigEndian: true);
        fixed (byte* first = magnitude)
            return NativeMethods.duckdb_create_bignum(new NativeBigNum(first, (ulong)magnitude.Length, number.Sign < 0));
    }

    private static ValueHandle Bits(BitArray bits)
    {
        var bytes = BitBytes.From(bits);
        fixed (byte* first = bytes)
            return NativeMethods.duckdb_create_bit(new NativeBits(first, (ulong)bytes.Length));
    }
}
