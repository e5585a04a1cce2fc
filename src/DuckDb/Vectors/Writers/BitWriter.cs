using System.Collections;

namespace DuckDb.Vectors.Writers;

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
