using System.Collections;
using System.Numerics;
using System.Text;
using System.Text.Unicode;
using DuckDb.Native;

namespace DuckDb.Vectors;

internal sealed unsafe class IntegerWriter<T>(ColumnType type) : VectorWriter(type) where T : unmanaged, IBinaryInteger<T>
{
    public override void Write(int row, long value) => ((T*)Data)[row] = T.CreateChecked(value);

    public override void Write(int row, Int128 value) => ((T*)Data)[row] = T.CreateChecked(value);

    public override void Write(int row, object value)
    {
        if (value is UInt128 number)
            ((T*)Data)[row] = T.CreateChecked(number);
        else
            base.Write(row, value);
    }
}

internal sealed unsafe class BooleanWriter(ColumnType type) : VectorWriter(type)
{
    public override void Write(int row, bool value) => Data[row] = value ? (byte)1 : (byte)0;
}

internal sealed unsafe class FloatingWriter<T>(ColumnType type) : VectorWriter(type) where T : unmanaged, IFloatingPoint<T>
{
    public override void Write(int row, long value) => ((T*)Data)[row] = T.CreateChecked(value);

    public override void Write(int row, double value) => ((T*)Data)[row] = T.CreateChecked(value);
}

/// <summary>DECIMAL of any width: exact, or refused.</summary>
internal sealed unsafe class DecimalWriter : VectorWriter
{
    private readonly Int128 _limit = 1;

    public DecimalWriter(ColumnType type)
        : base(type)
    {
        for (var digit = 0; digit < type.Width; digit++)
            _limit *= 10;
    }

    public override void Write(int row, long value) => Write(row, (decimal)value);

    public override void Write(int row, decimal value)
    {
        var unscaled = DecimalDigits.Unscaled(value, Type.Scale);
        if (Int128.Abs(unscaled) >= _limit)
            throw new OverflowException($"The number {value} does not fit in {Type.SqlName}.");
        switch (Type.Physical)
        {
            case DuckDBType.SmallInt: ((short*)Data)[row] = (short)unscaled; break;
            case DuckDBType.Integer: ((int*)Data)[row] = (int)unscaled; break;
            case DuckDBType.BigInt: ((long*)Data)[row] = (long)unscaled; break;
            default: ((Int128*)Data)[row] = unscaled; break;
        }
    }
}

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

internal sealed unsafe class BlobWriter(ColumnType type) : VectorWriter(type)
{
    public override void Write(int row, ReadOnlySpan<byte> value) => StringSlot.Write(Vector, Data, row, value);
}

internal sealed unsafe class BitWriter(ColumnType type) : VectorWriter(type)
{
    public override void Write(int row, ReadOnlySpan<char> value)
    {
        var bits = new BitArray(value.Length);
        for (var i = 0; i < value.Length; i++)
            bits[i] = value[i] is '0' or '1' ? value[i] == '1' : throw new ArgumentException($"A BIT is written with 0 and 1, not '{value[i]}'.", nameof(value));
        StringSlot.Write(Vector, Data, row, BitBytes.From(bits));
    }

    public override void Write(int row, object value)
    {
        if (value is BitArray bits)
            StringSlot.Write(Vector, Data, row, BitBytes.From(bits));
        else
            base.Write(row, value);
    }
}

internal sealed unsafe class EnumWriter : VectorWriter
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _byText;

    public EnumWriter(ColumnType type)
        : base(type)
    {
        for (var i = 0; i < type.Members.Length; i++)
            _index.Add(NativeText.Strict.GetString(type.Members[i]), i);
        _byText = _index.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public override void Write(int row, ReadOnlySpan<byte> value) => Write(row, NativeText.Strict.GetString(value).AsSpan());

    public override void Write(int row, ReadOnlySpan<char> value)
    {
        if (!_byText.TryGetValue(value, out var index))
            throw new ArgumentException($"'{value}' is no word of the type; it has {string.Join(", ", _index.Keys)}.", nameof(value));
        switch (Type.Size)
        {
            case 1: Data[row] = (byte)index; break;
            case 2: ((ushort*)Data)[row] = (ushort)index; break;
            default: ((uint*)Data)[row] = (uint)index; break;
        }
    }
}

internal sealed unsafe class UuidWriter(ColumnType type) : VectorWriter(type)
{
    public override void Write(int row, Guid value) => ((Int128*)Data)[row] = UuidBits.Signed(value);
}

internal sealed unsafe class BigNumWriter(ColumnType type) : VectorWriter(type)
{
    public override void Write(int row, Int128 value) => Write(row, (object)(BigInteger)value);

    public override void Write(int row, object value)
    {
        if (value is BigInteger number)
            StringSlot.Write(Vector, Data, row, BigNumBytes.From(number));
        else
            base.Write(row, value);
    }
}
