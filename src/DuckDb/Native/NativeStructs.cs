using System.Runtime.InteropServices;

namespace DuckDb.Native;

/// <summary>The engine's result. Only <see cref="ResultHandle"/> holds one; it is passed by value but never kept twice.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeResult
{
    private readonly ulong _columnCount, _rowCount, _rowsChanged;
    private readonly nint _columns, _errorMessage, _internalData;
}

/// <summary>128 bits in two halves. Not <see cref="Int128"/>, whose calling convention differs.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeHugeInt(ulong lower, ulong upper)
{
    public readonly ulong Lower = lower;
    public readonly ulong Upper = upper;

    public static NativeHugeInt From(Int128 value) => unchecked(new((ulong)value, (ulong)(value >> 64)));

    public static NativeHugeInt From(UInt128 value) => unchecked(new((ulong)value, (ulong)(value >> 64)));
}

[StructLayout(LayoutKind.Sequential)]
internal readonly struct NativeDecimal(byte width, byte scale, NativeHugeInt value)
{
    public readonly byte Width = width;
    public readonly byte Scale = scale;
    public readonly NativeHugeInt Value = value;
}

[StructLayout(LayoutKind.Sequential)]
internal readonly unsafe struct NativeBits(byte* data, ulong size)
{
    public readonly byte* Data = data;
    public readonly ulong Size = size;
}

[StructLayout(LayoutKind.Sequential)]
internal readonly unsafe struct NativeBigNum(byte* data, ulong size, bool negative)
{
    public readonly byte* Data = data;
    public readonly ulong Size = size;
    public readonly byte Negative = negative ? (byte)1 : (byte)0;
}

/// <summary>One entry of a LIST or MAP vector: a run of rows in the child vector.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct NativeListEntry
{
    public ulong Offset;
    public ulong Length;
}
