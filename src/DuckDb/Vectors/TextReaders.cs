using System.Collections;
using System.Text;

namespace DuckDb.Vectors;

/// <summary>VARCHAR, and what is stored like it (JSON).</summary>
internal sealed unsafe class VarcharReader(ColumnType type) : ObjectReader<string>(type)
{
    public override string Read(int row) => Encoding.UTF8.GetString(StringSlot.Read(Data, row));

    public override string GetString(int row) => Read(row);

    protected override object ConvertTo(Type target, int row) =>
        target == typeof(char) && Read(row) is [var only] ? only : base.ConvertTo(target, row);
}

internal sealed unsafe class BlobReader(ColumnType type) : ObjectReader<byte[]>(type)
{
    public override byte[] Read(int row) => StringSlot.Read(Data, row).ToArray();

    protected override object ConvertTo(Type target, int row) =>
        target == typeof(Stream) || target == typeof(MemoryStream) ? new MemoryStream(Read(row), writable: false) : base.ConvertTo(target, row);
}

/// <summary>ENUM: an index into the words of the type.</summary>
internal sealed unsafe class EnumReader : ObjectReader<string>
{
    private readonly string[] _words;

    public EnumReader(ColumnType type)
        : base(type) => _words = [.. type.Members.Select(Encoding.UTF8.GetString)];

    public override string Read(int row) => _words[Index(row)];

    public override string GetString(int row) => Read(row);

    public int Index(int row) => Size switch
    {
        1 => Data[row],
        2 => ((ushort*)Data)[row],
        _ => checked((int)((uint*)Data)[row]),
    };
}

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

/// <summary>UUID: 128 bits, the topmost flipped so that they sort as signed.</summary>
internal sealed unsafe class UuidReader(ColumnType type) : ValueReader<Guid>(type)
{
    public override Guid Read(int row) => UuidBits.FromSigned(((Int128*)Data)[row]);

    public override string GetString(int row) => Read(row).ToString();
}
