using System.Collections;
using System.Text;

namespace DuckDb.Vectors.Readers;

/// <summary>BIT: one byte that says how many leading bits of the second are padding, then the bits.</summary>
internal sealed unsafe class BitReader(ColumnType type) : ObjectReader<string>(type)
{
    public override string Read(int row)
    {
        var bytes = StringSlot.Read(Data, row);
        var text = new StringBuilder(bytes.Length * 8);
        for (var bit = bytes[0]; bit < (bytes.Length - 1) * 8; bit++)
            text.Append((bytes[1 + (bit >> 3)] >> (7 - (bit & 7)) & 1) == 1 ? '1' : '0');
        return text.ToString();
    }

    public override string GetString(int row) => Read(row);

    protected override object ConvertTo(Type target, int row) =>
        target == typeof(BitArray) ? new BitArray([.. Read(row).Select(bit => bit == '1')]) : base.ConvertTo(target, row);
}
