using DuckDb;

namespace Warehouse.Output;

/// <summary>Encodes values of fixed size; one loop, compiled for each format.</summary>
internal sealed class ValueEncoder<TValue, TFormat>(Frame frame, TFormat format) : CellEncoder
    where TValue : unmanaged
    where TFormat : struct, IValueFormat<TValue>
{
    public override void Encode(DuckDBVector vector, int start, int count, CellBuffer cells)
    {
        var values = vector.Values<TValue>().Slice(start, count);
        var hasNulls = vector.HasNulls;
        var before = frame.Before.Length;
        for (var i = 0; i < values.Length; i++)
        {
            if (hasNulls && vector.IsNull(start + i))
            {
                cells.Add(frame.Null);
                continue;
            }

            var cell = cells.Reserve(frame.Size + TFormat.MaxLength);
            var length = format.Write(values[i], cell[before..]);
            if (length < 0)
            {
                cells.Add(frame.Null);
                continue;
            }

            cells.EndCell(frame.Close(cell, length));
        }
    }
}

/// <summary>Text of a value.</summary>
internal interface IValueFormat<in TValue>
    where TValue : unmanaged
{
    /// <summary>The most bytes that a value takes.</summary>
    static abstract int MaxLength { get; }

    /// <summary>Writes the value and gives its length; below 0 where the format has no text for it.</summary>
    int Write(TValue value, Span<byte> destination);
}
